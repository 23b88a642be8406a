using System.Diagnostics.CodeAnalysis;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>What a run of a comparison came to, with what a fix costs and how soon it helps.</summary>
public sealed record FixOutcome : RunOutcome
{
    private const long HealedFromNs = HealedToNs - (10 * Instant.Second);
    private const long HealedToNs = ComparisonSchedule.AskAgainAtUs * Instant.Microsecond;
    private const long StormNs = ComparisonSchedule.StormAtUs * Instant.Microsecond;

    /// <summary>The numbers of a run, and those of the same fix done in the storm.</summary>
    /// <param name="run">The run.</param>
    /// <param name="storm">The run with the fix in the storm.</param>
    /// <param name="needsRestart">True when a daemon must be restarted for the fix.</param>
    [SetsRequiredMembers]
    internal FixOutcome(RunOutcome run, PlayedOutcome storm, bool needsRestart)
        : base(run)
    {
        CutBy = run.CutBy ?? storm.Numbers.CutBy;
        RecoveryMs = RecoveryOf(storm.LoopQueriesNs);
        NeedsRestart = needsRestart;
    }

    /// <summary>
    /// From 20 s to the last loop query before 40 s, milliseconds, of the run with the fix in the storm; null
    /// when there is one in the ten seconds before 40 s, so that the loop goes on.
    /// </summary>
    public double? RecoveryMs { get; }

    /// <summary>True when a daemon must be restarted for the fix.</summary>
    public bool NeedsRestart { get; }

    private static double? RecoveryOf(IReadOnlyList<long> loopNs)
    {
        var last = loopNs.LastOrDefault(at => at < HealedToNs);
        return last >= HealedFromNs ? null : Math.Max(0, last - StormNs) / 1e6;
    }
}
