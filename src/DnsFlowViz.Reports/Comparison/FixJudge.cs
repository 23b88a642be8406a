using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>
/// Judges fixes of one scenario one at a time, as somebody asks for them. The run in which nothing is done is
/// played once. It says what <see cref="FixComparer"/> says of all of them. Not for two callers at once.
/// </summary>
/// <param name="scenario">A scenario that was read without error; its seed is in force.</param>
public sealed class FixJudge(Scenario scenario)
{
    private readonly Scenario _scheduled = ComparisonSchedule.Of(scenario);
    private PlayedOutcome? _nothing;

    /// <summary>Plays what the fix needs, on the caller's thread alone, and judges it.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="cancellation">Stops the run that is being played.</param>
    /// <exception cref="OperationCanceledException">It was stopped; it can be asked again.</exception>
    public FixResult Judge(Fix fix, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fix);
        var applied = fix.Apply(_scheduled);
        var plays = new List<(Scenario Scenario, IReadOnlyList<Trigger> Added)> { (_scheduled, []) };
        var (fromStart, inTheStorm) = FixComparer.Plan(plays, _scheduled, applied);
        _nothing ??= Play(plays[0], cancellation);
        var outcomes = plays.Skip(1).Select(play => Play(play, cancellation)).Prepend(_nothing).ToList();
        return FixComparer.Result(fix, applied, _nothing, outcomes[fromStart], outcomes[inTheStorm]);
    }

    /// <summary>
    /// Plays what an edit needs, on the caller's thread alone, and judges it as a fix is judged. One that
    /// cannot be done in a storm is its own run there.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="cancellation">Stops the run that is being played.</param>
    /// <exception cref="OperationCanceledException">It was stopped; it can be asked again.</exception>
    public FixResult Judge(ScenarioEdit edit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edit);
        _nothing ??= Play((_scheduled, []), cancellation);
        var done = Play((edit.Played, []), cancellation);
        var storm = edit.IsOfFiles ? Play((_scheduled, edit.InTheStorm()), cancellation) : done;
        var before = new FixOutcome(_nothing.Numbers, _nothing, false);
        var after = new FixOutcome(done.Numbers, storm, edit.NeedsRestart);
        return new FixResult
        {
            Fix = FixOffer.EditId,
            Title = FixOffer.EditId,
            Verdict = VerdictRules.Judge(_nothing, done),
            Heals = after.RecoveryMs is not null,
            Why = "",
            Rule = "",
            Source = "",
            TakenUpBy = [.. edit.TakenUpBy],
            Problem = before.CutBy ?? after.CutBy,
            Note = VerdictRules.Remark(_nothing),
            Before = before,
            After = after,
        };
    }

    private static PlayedOutcome Play(
        (Scenario Scenario, IReadOnlyList<Trigger> Added) play, CancellationToken cancellation) =>
        OutcomePlayer.PlayWhole(play.Scenario, play.Added, FixComparer.MostEvents, cancellation);
}
