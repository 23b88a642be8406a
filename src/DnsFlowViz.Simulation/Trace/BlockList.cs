namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// Items in the order in which they came, in blocks that never move: one writer, any number of readers of
/// what is published.
/// </summary>
/// <param name="blockBits">A block has two to the power of this many items.</param>
internal sealed class BlockList<T>(int blockBits)
{
    private readonly int _blockSize = 1 << blockBits;
    private T[][] _blocks = new T[64][];
    private T[] _filling = [];
    private int _place;
    private int _count;

    /// <summary>How many are published.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>A published item by its number.</summary>
    public ref readonly T this[int number] =>
        ref Volatile.Read(ref _blocks)[number >> blockBits][number & (_blockSize - 1)];

    /// <summary>What is published of the block with an item, from its beginning.</summary>
    public ReadOnlySpan<T> BlockOf(int number)
    {
        var block = number >> blockBits;
        return _blocks[block].AsSpan(0, Math.Min(_blockSize, Count - (block << blockBits)));
    }

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

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        Next() = item;
        Publish();
    }

    /// <summary>
    /// Makes room beforehand, so that adding up to that many allocates nothing. The room is written to,
    /// because a system hands memory out only when it is first used.
    /// </summary>
    public void Reserve(int items)
    {
        var untouched = (_count + _blockSize - 1) >> blockBits;
        for (var block = untouched; block <= items >> blockBits; block++)
        {
            Array.Clear(Block(block));
        }
    }

    /// <summary>Forgets all items and keeps the room. Only while nobody reads.</summary>
    public void Clear() => (_count, _filling, _place) = (0, [], 0);

    private ref T FirstOfNextBlock()
    {
        (_filling, _place) = (Block(_count >> blockBits), 0);
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

        return _blocks[number] ??= new T[_blockSize];
    }
}
