using System.Collections.Concurrent;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Comparison;

/// <summary>
/// Where fixes are judged: few at once, each on one processor, so that those who watch runs are not held up.
/// What was judged once is known to everybody; there are as many results as shipped scenarios have fixes.
/// </summary>
public sealed class FixBench : IDisposable
{
    private const string Busy =
        "As many pages wait for verdicts as this server takes. Ask again in a few seconds.";

    private readonly ConcurrentDictionary<(string Scenario, string Fix), FixResult> _known = new();
    private readonly ConcurrentDictionary<string, (FixJudge Judge, SemaphoreSlim Turn)> _judges =
        new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _places = new(RunBounds.Judging);
    private int _waiting;

    /// <summary>What is known of a fix, or what its runs say as soon as it has its turn.</summary>
    /// <param name="scenarioId">Id under which the scenario is shipped.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="fix">The fix.</param>
    /// <param name="cancel">Gives up waiting, and stops the runs.</param>
    /// <exception cref="RunRefusedException">Too many wait.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public async Task<FixResult> Judge(
        string scenarioId, Scenario scenario, Fix fix, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fix);
        if (_known.TryGetValue((scenarioId, fix.Id), out var known))
        {
            return known;
        }

        var (judge, turn) = JudgeOf(scenarioId, scenario);
        return await InLine(() => InTurn(turn, () => InPlace(scenarioId, judge, fix, cancel), cancel));
    }

    /// <summary>What runs say of an edit as soon as it has its turn. It is not kept: no two are
    /// alike.</summary>
    /// <param name="scenarioId">Id under which the scenario it was made from is shipped.</param>
    /// <param name="scenario">That scenario.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="cancel">Gives up waiting, and stops the runs.</param>
    /// <exception cref="RunRefusedException">Too many wait.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<FixResult> Judge(
        string scenarioId, Scenario scenario, ScenarioEdit edit, CancellationToken cancel)
    {
        var (judge, turn) = JudgeOf(scenarioId, scenario);
        return InLine(() => InTurn(
            turn,
            () => InTurn(_places, () => Task.Run(() => judge.Judge(edit, cancel), cancel), cancel),
            cancel));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _places.Dispose();
        foreach (var (_, turn) in _judges.Values)
        {
            turn.Dispose();
        }
    }

    private (FixJudge Judge, SemaphoreSlim Turn) JudgeOf(string scenarioId, Scenario scenario) =>
        _judges.GetOrAdd(scenarioId, _ => (new FixJudge(scenario), new SemaphoreSlim(1)));

    private async Task<FixResult> InLine(Func<Task<FixResult>> judge)
    {
        if (Interlocked.Increment(ref _waiting) > RunBounds.WaitingForVerdicts)
        {
            Interlocked.Decrement(ref _waiting);
            throw new RunRefusedException(Busy);
        }

        try
        {
            return await judge();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    // Whoever waited for a turn may find that the one before asked the same.
    private Task<FixResult> InPlace(string scenarioId, FixJudge judge, Fix fix, CancellationToken cancel) =>
        _known.TryGetValue((scenarioId, fix.Id), out var known)
            ? Task.FromResult(known)
            : InTurn(
                _places,
                () => Task.Run(
                    () => _known[(scenarioId, fix.Id)] = judge.Judge(fix, cancel), cancel),
                cancel);

    private static async Task<T> InTurn<T>(SemaphoreSlim turn, Func<Task<T>> act, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            return await act();
        }
        finally
        {
            turn.Release();
        }
    }
}
