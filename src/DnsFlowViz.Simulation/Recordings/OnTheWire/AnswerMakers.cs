using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>
/// Follows an answer back to the node that made it. Forwarders pass on what they got, so what an answer says
/// is known where it was made. Remembers up to <see cref="MostRemembered"/> of them, so that a long chain is
/// not followed again for each of its links.
/// </summary>
internal sealed class AnswerMakers(SimulatedRun run)
{
    private const int MostRemembered = 65_536;
    private static readonly RuleId Recurses = RuleId.Of('C', 3);
    private static readonly RuleId Reply = RuleId.Of('D', 18);
    private static readonly RuleId Joined = RuleId.Of('D', 28);
    private static readonly RuleId ToldRetry = RuleId.Of('T', 2);
    private readonly Dictionary<int, AnswerMaker> _remembered = [];

    /// <summary>The maker of what left at an event of kind <see cref="TraceKind.AnswerSent"/>.</summary>
    public AnswerMaker Of(int number)
    {
        var (at, through) = (number, false);
        while (IsPassedOn(run.Trace[at]))
        {
            if (_remembered.TryGetValue(at, out var known))
            {
                (at, through) = (known.Event, through || known.ThroughDnsmasq);
                break;
            }

            var from = Passed(at);
            if (from < 0)
            {
                break;
            }

            through |= IsDnsmasq(run.Trace[at].Node);
            at = from;
        }

        return Remember(number, new AnswerMaker(at, through));
    }

    private AnswerMaker Remember(int number, AnswerMaker maker)
    {
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[number] = maker;
    }

    /// <summary>
    /// True for an answer that came from another node: dnsmasq's replies, and what Consul gives back of its
    /// recursors. Every other answer is of the node that sends it.
    /// </summary>
    private bool IsPassedOn(in TraceEvent sent) => run.Scenario.Nodes[sent.Node].Kind switch
    {
        NodeKind.Consul => sent.Rule == Recurses && ConsulRules.PassesBack((Rcode)sent.B),
        NodeKind.Dnsmasq => sent.Rule == Reply || sent.Rule == Joined || sent.Rule == ToldRetry,
        _ => false,
    };

    /// <summary>
    /// The event at which the answer that is passed on left its sender; -1 when there is none.
    /// </summary>
    private int Passed(int number)
    {
        var sent = run.Trace[number];
        if (sent.Rule == Joined)
        {
            return Before(number, (in TraceEvent item) => item.Kind == TraceKind.AnswerSent
                && item.Node == sent.Node && item.Rule != Joined);
        }

        var arrival = Arrival(number);
        if (arrival < 0)
        {
            return -1;
        }

        var arrived = run.Trace[arrival];
        return Before(arrival, (in TraceEvent item) => item.Kind == TraceKind.AnswerSent
            && item.Query == arrived.Query && item.AtNs + item.A == arrived.AtNs);
    }

    /// <summary>
    /// The arrival of what is passed on: the answer to a query made for this one, or, where askers share a
    /// record and another one's query was sent, the last answer to the same question.
    /// </summary>
    private int Arrival(int number)
    {
        var sent = run.Trace[number];
        var asked = run.Queries[sent.Query];
        var alike = -1;
        for (var at = number - 1; at >= 0 && run.Trace[at].AtNs >= asked.MadeNs; at--)
        {
            ref readonly var item = ref run.Trace[at];
            if (item.Kind != TraceKind.AnswerArrived || item.Node != sent.Node)
            {
                continue;
            }

            ref readonly var answered = ref run.Queries[item.Query];
            if (answered.Parent == sent.Query)
            {
                return at;
            }

            alike = alike < 0 && answered.Question == asked.Question ? at : alike;
        }

        return alike;
    }

    private int Before(int number, Matches matches)
    {
        for (var at = number - 1; at >= 0; at--)
        {
            if (matches(run.Trace[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsDnsmasq(int node) => run.Scenario.Nodes[node].Kind == NodeKind.Dnsmasq;

    private delegate bool Matches(in TraceEvent item);
}
