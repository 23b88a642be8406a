using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>
/// What stands in an answer. The trace holds id, question, code and rule; the sections follow from the node
/// that made it, its config and the rule, see <see cref="ConsulSections"/> and <see
/// cref="UpstreamSections"/>. Of the rest:
/// <list type="bullet">
/// <item>RD and CD are those of the query, AD is never set, for nothing is validated on the way;</item>
/// <item>dnsmasq sets RA on whatever it gives back (rule D23);</item>
/// <item>Consul gives an OPT record of the size it was asked with, never DO (rule C7), to whoever sent one;
/// dnsmasq and the outside world of this model write none;</item>
/// <item>Consul's SERVFAIL after all recursors failed sets RA (rule C3); an answer for which its library
/// found no handler (rule M3) has neither RA nor an OPT record;</item>
/// <item>what dnsmasq answers from its cache (rule D31) is written as the outside world or the Consul of its
/// domain would, without AA and with its whole time to live: the trace does not hold what was left of
/// it.</item>
/// </list>
/// </summary>
internal sealed class AnswerWriting(SimulatedRun run, QueryWriting queries, ConfigsInForce configs)
{
    private static readonly RuleId NoHandler = RuleId.Of('M', 3);
    private static readonly RuleId Recurses = RuleId.Of('C', 3);
    private static readonly RuleId Cached = RuleId.Of('D', 31);
    private readonly AnswerMakers _makers = new(run);

    /// <summary>The answer that left at an event of kind <see cref="TraceKind.AnswerSent"/>.</summary>
    public WireMessage Write(int number)
    {
        var sent = run.Trace[number];
        var maker = _makers.Of(number);
        var asked = queries.Write(run.Queries[sent.Query]);
        var made = Made(maker.Event);
        return made with
        {
            Id = asked.Id,
            Rcode = (Rcode)sent.B,
            RecursionAvailable = made.RecursionAvailable || maker.ThroughDnsmasq,
            CheckingDisabled = asked.CheckingDisabled,
            Opt = asked.Opt is null ? null : made.Opt,
        };
    }

    private WireMessage Made(int number)
    {
        var sent = run.Trace[number];
        ref readonly var query = ref run.Queries[sent.Query];
        var asked = queries.Write(query);
        var bare = new WireMessage(asked.Id, asked.Name, asked.Type)
        {
            IsAnswer = true,
            RecursionDesired = asked.RecursionDesired,
            Rcode = (Rcode)sent.B,
            Opt = asked.Opt is { } opt ? new WireOpt(opt.UdpSize, false) : null,
        };
        return run.Scenario.Nodes[sent.Node].Kind switch
        {
            NodeKind.Consul => ByConsul(bare, sent, query),
            NodeKind.Dnsmasq => ByDnsmasq(bare, sent, query),
            _ => UpstreamSections.Fill(bare with { Opt = null }, run.Names, query.Question),
        };
    }

    private WireMessage ByConsul(in WireMessage bare, in TraceEvent sent, in QueryRecord query) =>
        sent.Rule == NoHandler ? bare with { Opt = null }
        : sent.Rule == Recurses ? bare with { RecursionAvailable = true }
        : ConsulAt(sent.Node, query.MadeNs).Own(bare, sent.AtNs);

    private WireMessage ByDnsmasq(in WireMessage bare, in TraceEvent sent, in QueryRecord query)
    {
        var own = bare with { RecursionAvailable = true };
        if (sent.Rule == Cached)
        {
            return FromCache(own, sent, query) with { Authoritative = false, RecursionAvailable = true };
        }

        return run.Lines[sent.Line] is { } line && AddressOn(line.Text) is { } address
            ? own with
            {
                Opt = null,
                Authoritative = true,
                Answers = [WireRecord.Of4(bare.Name, 0, address)],
            }
            : own with { Opt = null };
    }

    private WireMessage FromCache(in WireMessage own, in TraceEvent sent, in QueryRecord query)
    {
        var name = query.Question.Name;
        for (var node = 0; node < run.Scenario.Nodes.Count; node++)
        {
            if (run.Scenario.Nodes[node].Kind == NodeKind.Consul
                && configs.Consul(node, query.MadeNs) is var options
                && run.Names.IsAtOrUnder(name, NameTable.Normal(options.Domain))
                && (own.Rcode == Rcode.NOERROR || options.SoaMinTtlSeconds > 0))
            {
                return ConsulAt(node, query.MadeNs).Own(own, sent.AtNs);
            }
        }

        return UpstreamSections.Fill(own with { Opt = null }, run.Names, query.Question);
    }

    private ConsulSections ConsulAt(int node, long atNs) =>
        new(configs.Consul(node, atNs), run.Scenario.Nodes[node].Address);

    /// <summary>
    /// The address on an <c>address=</c> line, read by dnsmasq's own reader; null for others.
    /// </summary>
    private static string? AddressOn(string line)
    {
        var file = new Dictionary<string, string> { [DnsmasqConfig.MainFile] = line };
        var addresses = DnsmasqConfig.Parse(default, file).Options.Addresses;
        return addresses.Count > 0 ? addresses[0].Address : null;
    }
}
