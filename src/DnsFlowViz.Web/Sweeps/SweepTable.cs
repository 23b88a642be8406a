using System.Runtime.CompilerServices;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Reports.Sweeps;
using DnsFlowViz.Simulation.Sweeps;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Sweeps;

/// <summary>
/// Plays sweeps for viewers. What is done is sent and forgotten; a viewer that goes away stops its runs.
/// </summary>
public sealed class SweepTable(SweepReading reading, SweepCores cores, TimeProvider time) : IDisposable
{
    /// <summary>How long a sweep waits for its turn: one that was ended takes a moment to leave.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How long cells are gathered before they are sent.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(150);

    private static readonly string Busy =
        $"This server plays {RunBounds.Sweeps} sweeps already. Run yours again when one of them is done.";

    private const string NoOrder = "It is not said which sweep this is. Reload the page.";

    private readonly SemaphoreSlim _room = new(RunBounds.Sweeps);
    private readonly SweepSeats _seats = new();

    /// <summary>The chart at once, then the runs as they become done, far apart ones first.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="viewer">Who asks; a sweep of the same viewer that still plays is ended.</param>
    /// <param name="cancel">Stops the runs.</param>
    public async IAsyncEnumerable<SweepNews> Play(
        SweepOrder order, string viewer, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (plan, problem) = reading.Plan(order);
        if (plan is null)
        {
            yield return SweepNews.Refused(problem!);
            yield break;
        }

        yield return new SweepNews(reading.Chart(plan), null, [], []);
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _seats.Take(viewer, mine);
        try
        {
            if (!await _room.WaitAsync(Patience, mine.Token))
            {
                yield return SweepNews.Refused(Busy);
                yield break;
            }

            try
            {
                await foreach (var news in Gathered(plan, mine.Token))
                {
                    yield return news;
                }
            }
            finally
            {
                MakeRoom();
            }
        }
        finally
        {
            _seats.Leave(viewer, mine);
        }
    }

    /// <summary>The runs that a page kept, as files.</summary>
    /// <exception cref="RunRefusedException">They are no runs of such a sweep.</exception>
    public SweepFiles Write(SweepTaking taking)
    {
        ArgumentNullException.ThrowIfNull(taking);
        var plan = PlanOf(taking.Order);
        SweepCell[] cells =
        [
            .. (taking.Runs ?? []).Where(run => run is not null && run.Number >= 0 && run.Number < plan.Count)
                .DistinctBy(run => run.Number)
                .Select(SweepCells.ToCell),
        ];
        return new SweepFiles(SweepCsv.Write(plan, cells) + "\n", SweepJson.Write(plan, cells) + "\n");
    }

    /// <summary>The scenario of a cell, as a file.</summary>
    /// <exception cref="RunRefusedException">There is no such cell.</exception>
    public string ScenarioText(SweepOrder order, int cell)
    {
        var plan = PlanOf(order);
        return cell >= 0 && cell < plan.Count
            ? SweepScenarioText.Write(plan.ScenarioAt(cell))
            : throw new RunRefusedException($"This sweep has {plan.Count} runs and none of number {cell}.");
    }

    /// <inheritdoc />
    public void Dispose() => _room.Dispose();

    private void MakeRoom()
    {
        try
        {
            _room.Release();
        }
        catch (ObjectDisposedException)
        {
            // The server goes down, and nobody waits for room any more.
        }
    }

    // What a page sends may lack anything.
    private SweepPlan PlanOf(SweepOrder? order)
    {
        var (plan, problem) = order is null ? (null, NoOrder) : reading.Plan(order);
        return plan ?? throw new RunRefusedException(problem!);
    }

    private async IAsyncEnumerable<SweepNews> Gathered(
        SweepPlan plan, [EnumeratorCancellation] CancellationToken cancel)
    {
        var done = new List<SweepCell>();
        var fresh = new List<SweepRun>();
        var sentAt = time.GetTimestamp();
        await foreach (var cell in SweepRunner.PlayAsync(plan, cores, cancel))
        {
            done.Add(cell);
            fresh.Add(SweepCells.ToRun(cell));
            if (done.Count == plan.Count || time.GetElapsedTime(sentAt) >= Gathering)
            {
                yield return new SweepNews(null, null, [.. fresh], Tipping(plan, done));
                fresh.Clear();
                sentAt = time.GetTimestamp();
            }
        }
    }

    private static int[] Tipping(SweepPlan plan, List<SweepCell> done) =>
        [.. TippingLine.Find(plan, done).SelectMany(edge => new[] { edge.Before, edge.After })];
}
