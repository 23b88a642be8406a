using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Genealogy;

/// <summary>
/// The line of a query through the query table: its ancestors up to the client's own question, and its first
/// child, that one's first child, and so on. The first child and not the deepest line, so that at any instant
/// the line is one that was there by then.
/// </summary>
internal static class Lineage
{
    /// <summary>Numbers of the queries on the line, oldest first, and the place of the given one.</summary>
    public static (int[] Line, int Self) Of(QueryTable queries, int query)
    {
        var line = new List<int>();
        for (var at = query; at >= 0; at = queries[at].Parent)
        {
            line.Add(at);
        }

        line.Reverse();
        var self = line.Count - 1;
        var count = queries.Count;
        for (var (number, parent) = (query + 1, query); number < count; number++)
        {
            if (queries[number].Parent == parent)
            {
                line.Add(number);
                parent = number;
            }
        }

        return ([.. line], self);
    }
}
