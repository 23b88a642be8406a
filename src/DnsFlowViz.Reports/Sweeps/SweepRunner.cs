using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Simulation.Sweeps;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>Plays the runs of a sweep on all cores.</summary>
public static class SweepRunner
{
    /// <summary>
    /// The cells as they become done, about in the order of <see cref="SweepPlan.CoarseFirst"/>. What a cell
    /// holds does not depend on the number of cores or on the order.
    /// </summary>
    /// <param name="plan">What to play.</param>
    /// <param name="cancellation">Stops all runs; the cells done until then have been handed out.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IAsyncEnumerable<SweepCell> PlayAsync(SweepPlan plan, CancellationToken cancellation) =>
        PlayAsync(plan, TaskScheduler.Default, cancellation);

    /// <summary>The same on the cores that somebody shares out.</summary>
    /// <param name="plan">What to play.</param>
    /// <param name="cores">Where runs are played; as many at once as it allows.</param>
    /// <param name="cancellation">Stops all runs; the cells done until then have been handed out.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async IAsyncEnumerable<SweepCell> PlayAsync(
        SweepPlan plan, TaskScheduler cores, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);

        // A reader that goes away stops the runs too. The channel never holds more than the plan has cells.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var cells = Channel.CreateBounded<SweepCell>(plan.Count);
        var playing = Task.Run(
            () => PlayAll(plan, cells.Writer, cores, stopping), CancellationToken.None);
        try
        {
            await foreach (var cell in cells.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return cell;
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await playing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellation.ThrowIfCancellationRequested();
        await playing;
    }

    private static async Task PlayAll(
        SweepPlan plan, ChannelWriter<SweepCell> cells, TaskScheduler cores, CancellationTokenSource stopping)
    {
        // A core gets one cell after the other, so that they are played in the plan's order, and whoever
        // shares the cores gets his turn between two cells.
        var next = -1;
        async Task PlayOneByOne()
        {
            for (var at = Interlocked.Increment(ref next); at < plan.Count; at = Interlocked.Increment(ref next))
            {
                await PlayOn(cores, plan, plan.CoarseFirst[at], cells, stopping).ConfigureAwait(false);
            }
        }

        try
        {
            var width = Math.Min(Environment.ProcessorCount, cores.MaximumConcurrencyLevel);
            await Task.WhenAll(Enumerable.Range(0, width).Select(_ => PlayOneByOne())).ConfigureAwait(false);
        }
        finally
        {
            cells.Complete();
        }
    }

    private static async Task PlayOn(
        TaskScheduler cores,
        SweepPlan plan,
        int number,
        ChannelWriter<SweepCell> cells,
        CancellationTokenSource stopping)
    {
        try
        {
            var play = Task.Factory.StartNew(
                () => OutcomePlayer.Play(plan.ScenarioAt(number), [], TraceLog.MostEvents, stopping.Token),
                stopping.Token,
                TaskCreationOptions.None,
                cores);
            cells.TryWrite(new SweepCell(number, await play.ConfigureAwait(false)));
        }
        catch
        {
            // One cell that breaks ends all: the reader hears of it at once.
            await stopping.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
