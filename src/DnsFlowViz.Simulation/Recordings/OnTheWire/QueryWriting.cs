using System.Buffers.Binary;
using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings.OnTheWire;

/// <summary>
/// What stands in a query. The trace holds id, question and the kind of OPT record; the rest is what the
/// program at the start of the chain writes, for forwarders change none of it (rules C5 and D23):
/// <list type="bullet">
/// <item>every program asks for recursion (RD);</item>
/// <item>systemd-resolved, and the laptop of the story, set CD unless DNSSEC is off, and list their
/// algorithms in the OPT record (RFC 6975); sizes are 4096 at the large level, below it 512 up to 247 and
/// 1472 in 252, the usual MTU without headers;</item>
/// <item>dig sets AD, offers 1232 octets, and its cookie is that of RFC 7873 appendix A.1 with an empty
/// secret;</item>
/// <item>a stub sets neither; an OPT record that dnsmasq adds offers 1232 octets.</item>
/// </list>
/// </summary>
internal sealed class QueryWriting(SimulatedRun run, ConfigsInForce configs)
{
    private const ushort LargeSize = 4096;
    private const ushort SafeSize = 1232;
    private const ushort SmallSize = 512;
    private const ushort MtuSize = 1472;
    private const ushort Cookie = 10;

    // DAU: RSASHA1, RSASHA1-NSEC3-SHA1, RSASHA256, RSASHA512, ECDSAP256SHA256, ECDSAP384SHA384, ED25519.
    // DHU: SHA-1, SHA-256, SHA-384. N3U: SHA-1.
    private static readonly WireOption[] Algorithms =
    [
        new(5, new byte[] { 5, 7, 8, 10, 13, 14, 15 }),
        new(6, new byte[] { 1, 2, 4 }),
        new(7, new byte[] { 1 }),
    ];

    /// <summary>The query as it stands in a packet.</summary>
    public WireMessage Write(in QueryRecord query)
    {
        ref readonly var root = ref run.Queries[query.Root];
        var asker = AskerOf(root);
        return new WireMessage(query.Id, run.Names.Text(query.Question.Name), query.Question.Type)
        {
            RecursionDesired = true,
            AuthenticData = asker == Asker.Dig,
            CheckingDisabled = asker == Asker.Resolved && configs.Validates(root.From, root.MadeNs),
            Opt = OptOf((Edns)query.Edns, root, asker),
        };
    }

    private WireOpt? OptOf(Edns edns, in QueryRecord root, Asker asker)
    {
        if ((edns & Edns.Opt) == 0)
        {
            return null;
        }

        var isAdded = ((Edns)root.Edns & Edns.Opt) == 0;
        var size = isAdded ? SafeSize : SizeOf(edns, root, asker);
        return new WireOpt(size, (edns & Edns.Do) != 0, OptionsOf(edns, root, asker));
    }

    private ushort SizeOf(Edns edns, in QueryRecord root, Asker asker) => (asker, edns & Edns.Large) switch
    {
        (_, Edns.Large) => LargeSize,
        (Asker.Resolved, _) => configs.Version(root.From, root.MadeNs) == "252" ? MtuSize : SmallSize,
        _ => SafeSize,
    };

    private WireOption[] OptionsOf(Edns edns, in QueryRecord root, Asker asker) =>
        (edns & Edns.Options) == 0 ? []
        : asker == Asker.Resolved ? Algorithms
        : [new WireOption(Cookie, CookieFor(root))];

    /// <summary>FNV-1a over both addresses: the same exchange has the same cookie (RFC 7873).</summary>
    private byte[] CookieFor(in QueryRecord root)
    {
        var nodes = run.Scenario.Nodes;
        var hash = 0xCBF2_9CE4_8422_2325UL;
        foreach (var octet in Encoding.ASCII.GetBytes($"{nodes[root.From].Address}{nodes[root.To].Address}"))
        {
            hash = unchecked((hash ^ octet) * 0x0000_0100_0000_01B3UL);
        }

        var cookie = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(cookie, hash);
        return cookie;
    }

    private Asker AskerOf(in QueryRecord root)
    {
        var isTriggered = root.Workload is < 0 and not QueryRecord.NoWorkload;
        if (isTriggered && run.Triggers[-1 - root.Workload].Do == TriggerKind.Ask)
        {
            return Asker.Dig;
        }

        return run.Scenario.Nodes[root.From].Kind is NodeKind.SystemdResolved or NodeKind.ToldClient
            ? Asker.Resolved
            : Asker.Other;
    }

    private enum Asker
    {
        Other,
        Resolved,
        Dig,
    }
}
