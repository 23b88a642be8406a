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

        if (Interlocked.Increment(ref _waiting) > RunBounds.WaitingForVerdicts)
        {
            Interlocked.Decrement(ref _waiting);
            throw new RunRefusedException(Busy);
        }

        try
        {
            var (judge, turn) = _judges.GetOrAdd(
                scenarioId, _ => (new FixJudge(scenario), new SemaphoreSlim(1)));
            return await InTurn(turn, () => InPlace(scenarioId, judge, fix, cancel), cancel);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
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
