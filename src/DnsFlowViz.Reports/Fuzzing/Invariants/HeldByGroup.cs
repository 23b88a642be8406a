using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// The records one dnsmasq holds, by group of servers. A record's group shows in the config line of the
/// server its query is first sent to.
/// </summary>
internal sealed class HeldByGroup(PlayedCase played)
{
    private const string DomainStart = "/";
    private const long TimeoutSeconds = 10;

    private readonly Dictionary<int, (long SinceSecond, string Group)> _held = [];

    /// <summary>
    /// Takes in an event of that dnsmasq. Returns how many young records the group has that just grew.
    /// </summary>
    public int Take(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.SlotTaken:
                _held[item.Query] = (item.AtNs / Instant.Second, "");
                return 0;
            case TraceKind.SlotFreed:
                _held.Remove(item.Query);
                return 0;
            case TraceKind.QuerySent:
                return Join(item);
            default:
                return 0;
        }
    }

    private int Join(in TraceEvent item)
    {
        var parent = played.Recording.Run.Queries[item.Query].Parent;
        if (!_held.TryGetValue(parent, out var record) || record.Group.Length > 0)
        {
            return 0;
        }

        var group = GroupOf(item.Line);
        _held[parent] = (record.SinceSecond, group);
        var oldest = (item.AtNs / Instant.Second) - TimeoutSeconds;
        return _held.Values.Count(other => other.Group == group && other.SinceSecond > oldest);
    }

    /// <summary>The domain in <c>server=/domain/address</c>; a word of its own for the default servers.
    /// </summary>
    private string GroupOf(int line)
    {
        var value = (played.Recording.Run.Lines[line]?.Text ?? "").Split('=', 2)[^1].Trim();
        return value.StartsWith(DomainStart, StringComparison.Ordinal)
            ? value[..value.LastIndexOf('/')]
            : "default";
    }
}
