using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>How the laptop behaves in the post-mortem's own words.</summary>
public static class ToldClientRules
{
    /// <summary>The only question it asks, whatever is looked up.</summary>
    public const string AskedName = "consul";

    /// <summary>Feature level it starts with: EDNS0, DO and a large size.</summary>
    public const int FullLevel = 4;

    /// <summary>Feature level it ends with: plain UDP.</summary>
    public const int DowngradedLevel = 1;

    /// <summary>Each lookup sends one DS question for the whole domain, once.</summary>
    [Cites("post-mortem", "the DNS query", "", Rule = "T4")]
    public static RuleId AsksOnce => RuleId.Of('T', 4);

    /// <summary>SERVFAIL, or no answer at all, makes it print both lines and fail the lookup.</summary>
    [Cites("post-mortem", "the log lines", "", Rule = "T5")]
    public static bool Fails(bool answered, Rcode rcode) => !answered || rcode == Rcode.SERVFAIL;

    /// <summary>The rule behind the lines it prints.</summary>
    public static RuleId FailureRule => RuleId.Of('T', 5);

    /// <summary>
    /// Nanoseconds until it takes silence for an answer; the post does not say, so it is dig's patience here.
    /// </summary>
    [Cites("post-mortem", "silent here", "", Rule = "T6")]
    public static long WaitNs => 10 * Instant.Second;
}
