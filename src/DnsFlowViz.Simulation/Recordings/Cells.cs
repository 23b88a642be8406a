using System.Runtime.CompilerServices;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// An array of small values that can be remembered cheaply. Remembering copies references to blocks; a block
/// is copied only when it is written to afterwards, so two pictures share all that did not change between
/// them.
/// </summary>
internal sealed class Cells<T>
    where T : unmanaged
{
    private const int BlockBits = 4;
    private const int BlockSize = 1 << BlockBits;
    private T[][] _blocks = [];
    private bool[] _shared = [];

    /// <summary>An array of so many default values.</summary>
    public Cells(int length) => Grow(length);

    /// <summary>How many cells there are room for; a multiple of the block size.</summary>
    public int Length => _blocks.Length << BlockBits;

    /// <summary>Bytes copied so far because a remembered block was written to.</summary>
    public long CopiedBytes { get; private set; }

    /// <summary>A cell to be read.</summary>
    public ref readonly T this[int at] => ref _blocks[at >> BlockBits][at & (BlockSize - 1)];

    /// <summary>A cell to be written.</summary>
    public ref T Write(int at)
    {
        var block = at >> BlockBits;
        if (_shared[block])
        {
            _blocks[block] = (T[])_blocks[block].Clone();
            _shared[block] = false;
            CopiedBytes += BlockSize * Unsafe.SizeOf<T>();
        }

        return ref _blocks[block][at & (BlockSize - 1)];
    }

    /// <summary>Makes room for at least so many cells.</summary>
    public void Grow(int length)
    {
        var had = _blocks.Length;
        var blocks = (length + BlockSize - 1) >> BlockBits;
        if (blocks <= had)
        {
            return;
        }

        Array.Resize(ref _blocks, blocks);
        Array.Resize(ref _shared, blocks);
        for (var block = had; block < blocks; block++)
        {
            _blocks[block] = new T[BlockSize];
        }
    }

    /// <summary>The blocks as they are now. They are not written to any more.</summary>
    public T[][] Remember()
    {
        Array.Fill(_shared, true);
        return (T[][])_blocks.Clone();
    }

    /// <summary>Goes back to remembered blocks.</summary>
    public void Recall(T[][] blocks)
    {
        _blocks = (T[][])blocks.Clone();
        Array.Resize(ref _shared, blocks.Length);
        Array.Fill(_shared, true);
    }
}
