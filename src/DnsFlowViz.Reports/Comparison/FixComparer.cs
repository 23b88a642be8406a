using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>
/// Plays a scenario with and without fixes and judges what came of it. The same scenario and seed give the
/// same verdicts, whatever the number of cores.
/// </summary>
public static class FixComparer
{
    /// <summary>Events one of its runs may have: none of them is kept.</summary>
    public const int MostEvents = 20_000_000;

    /// <summary>Compares fixes with doing nothing; the results stand in the order of the fixes.</summary>
    /// <param name="scenario">A scenario that was read without error; its seed is in force.</param>
    /// <param name="fixes">The fixes.</param>
    /// <param name="progress">Told after each run, one at a time, how many are done and how many there are;
    /// null for nobody.</param>
    /// <param name="cancellation">Stops all runs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<FixResult> Compare(
        Scenario scenario,
        IReadOnlyList<Fix> fixes,
        Action<int, int>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var scheduled = ComparisonSchedule.Of(scenario);
        var applied = fixes.Select(fix => fix.Apply(scheduled)).ToList();
        var plays = new List<(Scenario Scenario, IReadOnlyList<Trigger> Added)> { (scheduled, []) };
        var places = applied.Select(one => Plan(plays, scheduled, one)).ToList();
        var outcomes = PlayAll(plays, progress, cancellation);
        return
        [
            .. fixes.Select((fix, i) => Result(
                fix,
                applied[i],
                outcomes[0],
                outcomes[places[i].FromStart],
                outcomes[places[i].InTheStorm])),
        ];
    }

    /// <summary>
    /// Adds the runs of a fix. A restart alone is done in the storm either way: one run is both. A fix that
    /// does not apply is the run in which nothing is done.
    /// </summary>
    internal static (int FromStart, int InTheStorm) Plan(
        List<(Scenario Scenario, IReadOnlyList<Trigger> Added)> plays, Scenario scheduled, AppliedFix applied)
    {
        if (!applied.Applies)
        {
            return (0, 0);
        }

        plays.Add((applied.Scenario, []));
        var fromStart = plays.Count - 1;
        if (!applied.Changes.All(change => change.IsRestartAlone))
        {
            plays.Add((scheduled, applied.At(ComparisonSchedule.StormAtUs)));
        }

        return (fromStart, plays.Count - 1);
    }

    private static PlayedOutcome[] PlayAll(
        List<(Scenario Scenario, IReadOnlyList<Trigger> Added)> plays,
        Action<int, int>? progress,
        CancellationToken cancellation)
    {
        var outcomes = new PlayedOutcome[plays.Count];
        var done = 0;
        var telling = new Lock();
        Parallel.For(0, plays.Count, new ParallelOptions { CancellationToken = cancellation }, number =>
        {
            var (scenario, added) = plays[number];
            outcomes[number] = OutcomePlayer.PlayWhole(scenario, added, MostEvents, cancellation);
            lock (telling)
            {
                progress?.Invoke(++done, plays.Count);
            }
        });
        return outcomes;
    }

    /// <summary>What the runs of a fix say of it.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="applied">What it comes to.</param>
    /// <param name="nothing">The run in which nothing is done.</param>
    /// <param name="done">The run with the fix from the start.</param>
    /// <param name="storm">The run with the fix in the storm.</param>
    internal static FixResult Result(
        Fix fix, AppliedFix applied, PlayedOutcome nothing, PlayedOutcome done, PlayedOutcome storm)
    {
        var restarts = applied.Changes.Any(change => change.TakeUp == FixTakeUp.Restart);
        var (before, after) =
            (new FixOutcome(nothing.Numbers, nothing, false), new FixOutcome(done.Numbers, storm, restarts));
        return new FixResult
        {
            Fix = fix.Id,
            Title = fix.Title,
            Verdict = applied.Applies ? VerdictRules.Judge(nothing, done) : FixVerdict.NoEffect,
            Heals = applied.Applies && after.RecoveryMs is not null,
            Why = fix.Why,
            Rule = fix.Rule,
            Source = fix.Source,
            TakenUpBy = [.. applied.TakenUpBy],
            Problem = applied.Problem ?? before.CutBy ?? after.CutBy,
            Note = applied.Applies ? VerdictRules.Remark(nothing) : null,
            Before = before,
            After = after,
        };
    }
}
