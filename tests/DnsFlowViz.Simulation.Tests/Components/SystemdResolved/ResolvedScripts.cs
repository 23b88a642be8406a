using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Components.SystemdResolved;

/// <summary>What the neighbour of a systemd-resolved under test answers.</summary>
internal static class ResolvedScripts
{
    private static readonly Answer Root = new(Rcode.NOERROR, true, false, false, 300);

    /// <summary>
    /// dnsmasq and Consul in the loop: every DS fails after two seconds, the rest is answered.
    /// </summary>
    public static (long AfterNs, Answer Answer)? Looping(ScriptedServer server, Message query)
    {
        var hasOpt = query.Edns.HasFlag(Edns.Opt);
        if (query.Question.Type == RecordType.DS)
        {
            return (2 * Instant.Second, Answer.Error(Rcode.SERVFAIL));
        }

        if (server.NameOf(query) == ".")
        {
            return (10 * Instant.Millisecond, Root);
        }

        return query.Question.Type == RecordType.SOA
            ? (0, new Answer(Rcode.NOERROR, false, true, hasOpt, 0))
            : (0, new Answer(Rcode.NOERROR, true, false, hasOpt, 0));
    }

    /// <summary>
    /// dnsmasq 2.80 with strict-order: it keeps asking Consul itself when a DS query has no EDNS options.
    /// </summary>
    public static (long AfterNs, Answer Answer)? StrictOrder(ScriptedServer server, Message query) =>
        query.Question.Type == RecordType.DS && !query.Edns.HasFlag(Edns.Options)
            ? null
            : Looping(server, query);

    /// <summary>The loop again, but the root is signed and its answers have an OPT record.</summary>
    public static (long AfterNs, Answer Answer)? SignedRoot(ScriptedServer server, Message query) =>
        server.NameOf(query) == "."
            ? (10 * Instant.Millisecond, Root with { IsSigned = true, HasOpt = true })
            : Looping(server, query);

    /// <summary>Every question fails at once.</summary>
    public static (long AfterNs, Answer Answer)? Failing(ScriptedServer server, Message query) =>
        (0, Answer.Error(Rcode.SERVFAIL));
}
