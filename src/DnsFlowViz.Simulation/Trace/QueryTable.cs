using System.Security.Cryptography;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// Every query of a run with its parent: the genealogy. Kept in blocks, so that readers may read while the
/// run adds.
/// </summary>
public sealed class QueryTable
{
    /// <summary>
    /// Hops a loop may have before a question counts as a new one: far more than any loop of forty nodes
    /// needs.
    /// </summary>
    private const int LongestLoop = 80;

    private readonly BlockList<QueryRecord> _queries = new(14);

    /// <summary>How many queries there are.</summary>
    public int Count => _queries.Count;

    /// <summary>A query by its number.</summary>
    public ref readonly QueryRecord this[int query] => ref _queries[query];

    /// <summary>
    /// The place of the next query, to be filled in whole but for root and lap. Readers see it once it is
    /// published.
    /// </summary>
    public ref QueryRecord Next() => ref _queries.Next();

    /// <summary>
    /// Makes the query that was filled in one of the run, with its root and its lap. Returns its number.
    /// </summary>
    public int Publish()
    {
        var number = _queries.Count;
        ref var query = ref _queries.Next();
        query.Root = query.Parent < 0 ? number : this[query.Parent].Root;
        query.Lap = LapOf(query);
        _queries.Publish();
        return number;
    }

    /// <summary>Makes room beforehand, so that adding up to that many allocates nothing.</summary>
    public void Reserve(int queries) => _queries.Reserve(queries);

    /// <summary>Forgets all queries and keeps the room. Only for a run that nobody reads.</summary>
    public void Clear() => _queries.Clear();

    /// <summary>Adds the bytes of all queries to a hash.</summary>
    public void AppendTo(IncrementalHash hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        _queries.AppendTo(hash);
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
}
