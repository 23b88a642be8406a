using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The nodes that turn a question round, so that a lap is counted where it closes, and once: every Consul,
/// and in a ring of dnsmasq the one that sends to where it began.
/// </summary>
public sealed class SendersBack
{
    /// <summary>
    /// A ring of dnsmasq answers nothing itself: only the ten seconds of a record end the waiting.
    /// </summary>
    private const long OverBetweenForwardersNs = 10_600 * Instant.Millisecond;

    private readonly bool[] _sends;

    /// <summary>Those of a scenario, by its configs as the run begins.</summary>
    public SendersBack(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _sends = [.. scenario.Nodes.Select(node => node.Kind == NodeKind.Consul)];
        foreach (var edge in ForwarderRings.Find(scenario))
        {
            _sends[edge.Through.LastOrDefault(edge.Recursor)] = true;
            OverAfterNs = OverBetweenForwardersNs;
        }
    }

    /// <summary>
    /// A loop without a question for so long has ended, nanoseconds: the time after which something answers
    /// or gives a record back, and room for the way.
    /// </summary>
    public long OverAfterNs { get; } = LoopQuestion.OverAfterNs;

    /// <summary>
    /// True when an event is a question that is sent round: on a lap, and not one that is only tried again.
    /// A dnsmasq that hears a question again while it waits sends it on again under the same id; that is one
    /// more time round.
    /// </summary>
    public bool IsLap(in TraceEvent item, QueryTable queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return item.Kind == TraceKind.QuerySent
            && _sends[item.Node]
            && ((item.Flags & TraceFlags.Again) == 0 || item.Rule == RuleIds.Retransmission)
            && queries[item.Query].Lap >= 1;
    }
}
