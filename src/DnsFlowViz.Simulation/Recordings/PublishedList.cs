namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// A list that one thread adds to while others read what is already in it. Items never move, and an item is
/// written before the count that makes it visible.
/// </summary>
internal sealed class PublishedList<T>
{
    private const int BlockBits = 9;
    private const int BlockSize = 1 << BlockBits;
    private T[][] _blocks = new T[16][];
    private int _count;

    /// <summary>How many items may be read.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>An item by its number.</summary>
    public ref readonly T this[int number] =>
        ref Volatile.Read(ref _blocks)[number >> BlockBits][number & (BlockSize - 1)];

    /// <summary>Adds an item. Only the writing thread calls this.</summary>
    public void Add(T item)
    {
        var block = _count >> BlockBits;
        if (block == _blocks.Length)
        {
            var larger = new T[_blocks.Length * 2][];
            Array.Copy(_blocks, larger, _blocks.Length);
            Volatile.Write(ref _blocks, larger);
        }

        _blocks[block] ??= new T[BlockSize];
        _blocks[block][_count & (BlockSize - 1)] = item;
        Volatile.Write(ref _count, _count + 1);
    }
}
