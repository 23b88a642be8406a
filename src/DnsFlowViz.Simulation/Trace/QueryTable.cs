using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// Every query of a run with its parent: the genealogy. Kept in blocks, so that readers may read while the
/// run adds.
/// </summary>
public sealed class QueryTable
{
    private const int BlockBits = 14;
    private const int BlockSize = 1 << BlockBits;

    /// <summary>
    /// Hops a loop may have before a question counts as a new one: far more than any loop of forty nodes
    /// needs.
    /// </summary>
    private const int LongestLoop = 80;

    private QueryRecord[][] _blocks = new QueryRecord[64][];
    private int _count;

    /// <summary>How many queries there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>A query by its number.</summary>
    public ref readonly QueryRecord this[int query] =>
        ref _blocks[query >> BlockBits][query & (BlockSize - 1)];

    /// <summary>
    /// The place of the next query, to be filled in whole but for root and lap. Readers see it once it is
    /// published.
    /// </summary>
    public ref QueryRecord Next() => ref Place(_count);

    /// <summary>
    /// Makes the query that was filled in one of the run, with its root and its lap. Returns its number.
    /// </summary>
    public int Publish()
    {
        var number = _count;
        ref var query = ref Place(number);
        query.Root = query.Parent < 0 ? number : this[query.Parent].Root;
        query.Lap = LapOf(query);
        Volatile.Write(ref _count, number + 1);
        return number;
    }

    /// <summary>Makes room beforehand, so that adding up to that many allocates nothing.</summary>
    public void Reserve(int queries)
    {
        for (var number = 0; number < queries; number += BlockSize)
        {
            Place(number);
        }
    }

    /// <summary>Forgets all queries and keeps the room. Only for a run that nobody reads.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds the bytes of all queries to a hash.</summary>
    public void AppendTo(IncrementalHash hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        for (var from = 0; from < Count; from += BlockSize)
        {
            var block = _blocks[from >> BlockBits].AsSpan(0, Math.Min(BlockSize, Count - from));
            hash.AppendData(MemoryMarshal.AsBytes(block));
        }
    }

    private int LapOf(in QueryRecord query)
    {
        var hops = 0;
        for (var at = query.Parent; at >= 0 && hops < LongestLoop; at = this[at].Parent, hops++)
        {
            ref readonly var ancestor = ref this[at];
            if (ancestor.To == query.To && ancestor.Question == query.Question)
            {
                return ancestor.Lap + 1;
            }
        }

        return query.Parent < 0 ? 0 : this[query.Parent].Lap;
    }

    private ref QueryRecord Place(int number)
    {
        var block = number >> BlockBits;
        if (block >= _blocks.Length)
        {
            var larger = new QueryRecord[_blocks.Length * 2][];
            Array.Copy(_blocks, larger, _blocks.Length);
            Volatile.Write(ref _blocks, larger);
        }

        _blocks[block] ??= new QueryRecord[BlockSize];
        return ref _blocks[block][number & (BlockSize - 1)];
    }
}
