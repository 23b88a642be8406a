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

    private static PlayedOutcome Play(
        (Scenario Scenario, IReadOnlyList<Trigger> Added) play, CancellationToken cancellation) =>
        OutcomePlayer.PlayWhole(play.Scenario, play.Added, FixComparer.MostEvents, cancellation);
}
