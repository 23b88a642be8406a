using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// Items in the order in which they came, in blocks that never move: one writer, any number of readers of
/// what is published.
/// </summary>
internal sealed class BlockList<T>
    where T : unmanaged
{
    private const int BlockBits = 14;
    private const int BlockSize = 1 << BlockBits;
    private T[][] _blocks = new T[64][];
    private T[] _filling = [];
    private int _place;
    private int _count;

    /// <summary>How many are published.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>A published item by its number.</summary>
    public ref readonly T this[int number] => ref _blocks[number >> BlockBits][number & (BlockSize - 1)];

    /// <summary>
    /// The place of the next item, to be filled in whole. Readers see it once it is published.
    /// </summary>
    public ref T Next()
    {
        var (block, place) = (_filling, _place);
        if ((uint)place >= (uint)block.Length)
        {
            return ref FirstOfNextBlock();
        }

        return ref block[place];
    }

    /// <summary>Shows readers the item that was filled in.</summary>
    public void Publish()
    {
        _place++;
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>
    /// Makes room beforehand, so that adding up to that many allocates nothing. The room is written to,
    /// because a system hands memory out only when it is first used.
    /// </summary>
    public void Reserve(int items)
    {
        var untouched = (_count + BlockSize - 1) >> BlockBits;
        for (var block = untouched; block <= items >> BlockBits; block++)
        {
            Array.Clear(Block(block));
        }
    }

    /// <summary>Forgets all items and keeps the room. Only while nobody reads.</summary>
    public void Clear() => (_count, _filling, _place) = (0, [], 0);

    /// <summary>Adds the bytes of all items to a hash.</summary>
    public void AppendTo(IncrementalHash hash)
    {
        for (var from = 0; from < Count; from += BlockSize)
        {
            var block = _blocks[from >> BlockBits].AsSpan(0, Math.Min(BlockSize, Count - from));
            hash.AppendData(MemoryMarshal.AsBytes(block));
        }
    }

    private ref T FirstOfNextBlock()
    {
        (_filling, _place) = (Block(_count >> BlockBits), 0);
        return ref _filling[0];
    }

    private T[] Block(int number)
    {
        if (number >= _blocks.Length)
        {
            var larger = new T[_blocks.Length * 2][];
            Array.Copy(_blocks, larger, _blocks.Length);
            Volatile.Write(ref _blocks, larger);
        }

        return _blocks[number] ??= new T[BlockSize];
    }
}
