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

    /// <summary>The C library goes through its servers twice.</summary>
    [Cites("glibc", "resolv/resolv.h", "RES_DFLRETRY", Rule = "G1")]
    public static int GlibcAttempts => 2;

    /// <summary>dig sends a query three times at most.</summary>
    [Cites("dig", "bin/dig/dig.rst", "+tries", Rule = "G3")]
    public static int DigAttempts => 3;

    /// <summary>The measuring client sends each query once.</summary>
    [Cites("laboratory load", "clients", "one send, five seconds", Rule = "G5")]
    public static int OnceAttempts => 1;

    /// <summary>Each of them waits five seconds for an answer to an attempt.</summary>
    [Cites("glibc", "resolv/resolv.h", "RES_TIMEOUT", Rule = "G1")]
    public static long WaitNs => 5 * Instant.Second;

    /// <summary>How often a client sends a query before it gives up.</summary>
    public static int Attempts(string client) => client switch
    {
        WorkloadClient.Glibc => GlibcAttempts,
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
