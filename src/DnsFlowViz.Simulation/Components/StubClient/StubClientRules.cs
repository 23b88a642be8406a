using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>How plain clients ask, wait and ask again.</summary>
public static class StubClientRules
{
    /// <summary>Rule of a question asked once.</summary>
    public static RuleId OnceRule => RuleId.Of('G', 5);

    /// <summary>Rule of a first attempt, and of one after a silence.</summary>
    public static RuleId RuleOf(string client) => client switch
    {
        WorkloadClient.Glibc => RuleId.Of('G', 1),
        WorkloadClient.Dig => RuleId.Of('G', 3),
        _ => OnceRule,
    };

    /// <summary>
    /// The C library goes through all its servers as often as <c>attempts</c> says, twice by itself.
    /// </summary>
    [Cites("glibc", "resolv/res_send.c", "__res_context_send", Since = "2.30", Rule = "G1")]
    public static int GlibcSends(ResolvConfOptions stub, int servers)
    {
        ArgumentNullException.ThrowIfNull(stub);
        return stub.Attempts * servers;
    }

    /// <summary>
    /// Nanoseconds the C library waits for its server number <paramref name="place"/>: twice as long for
    /// each further server, but shared between all of them, in whole seconds, and never less than one.
    /// </summary>
    [Cites("glibc", "resolv/res_send.c", "send_dg", Since = "2.30", Rule = "G1")]
    public static long GlibcWaitNs(ResolvConfOptions stub, int place, int servers)
    {
        ArgumentNullException.ThrowIfNull(stub);
        var seconds = stub.TimeoutSeconds << place;
        return Math.Max(1, place > 0 ? seconds / servers : seconds) * Instant.Second;
    }

    /// <summary>dig sends a query three times at most.</summary>
    [Cites("dig", "bin/dig/dig.rst", "+tries", Rule = "G3")]
    public static int DigAttempts => 3;

    /// <summary>The measuring client sends each query once.</summary>
    [Cites("laboratory load", "clients", "one send, five seconds", Rule = "G5")]
    public static int OnceAttempts => 1;

    /// <summary>dig and the measuring client wait five seconds for an answer to an attempt.</summary>
    [Cites("dig", "bin/dig/dig.rst", "+timeout", Rule = "G3")]
    public static long WaitNs => 5 * Instant.Second;

    /// <summary>
    /// After a silence the C library sends from the socket it has; dig opens another for each sending, with
    /// the id it had.
    /// </summary>
    [Cites("dig", "bin/dig/dighost.c", "start_udp", Since = "9.18", Rule = "G6")]
    public static bool OpensAnotherSocketAfterSilence(string client) => client == WorkloadClient.Dig;

    /// <summary>How often a client sends a query before it gives up.</summary>
    public static int Attempts(string client, ResolvConfOptions stub, int servers) => client switch
    {
        WorkloadClient.Glibc => GlibcSends(stub, servers),
        WorkloadClient.Dig => DigAttempts,
        _ => OnceAttempts,
    };

    /// <summary>
    /// The C library takes SERVFAIL, NOTIMP and REFUSED as a server that failed: it closes the socket and
    /// makes its next attempt at once, from a new port and with the same id. To dig and to the measuring
    /// client every code is final.
    /// </summary>
    [Cites("glibc", "resolv/res_send.c", "send_dg", Rule = "G2")]
    public static bool TriesNext(string client, Rcode rcode) =>
        client == WorkloadClient.Glibc && rcode is (Rcode.SERVFAIL or Rcode.NOTIMP or Rcode.REFUSED);
}
