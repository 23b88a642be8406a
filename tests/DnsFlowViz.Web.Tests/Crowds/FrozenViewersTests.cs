using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Load;
using DnsFlowViz.Web.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Crowds;

/// <summary>Viewers that never read, beside others that do.</summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class FrozenViewersTests(LiveServer server, ITestOutputHelper output)
{
    private const int Viewers = 20;
    private const int Frozen = 10;
    private const long StretchNs = 30_000_000_000;
    private const long FlatWithin = 8L << 20;
    private const double GoalMs = 50;
    private const int MostTries = 5;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private static readonly RunSpec Told = RunSpec.Shipped("incident-as-told");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// The goal is 50 ms. How far a shared machine is from it without frozen viewers is measured in the same
    /// run, and half as much more is allowed. A hiccup of the machine in one stretch is not the frozen
    /// viewers' doing, so both are measured again; viewers that freeze the others do so every time.
    /// </summary>
    [Fact]
    public async Task Viewers_that_never_read_cost_the_others_no_frame_and_the_server_no_memory()
    {
        await using var crowd = new Crowd(server.Address, Told, Viewers, StretchNs);
        await KilledServerTests.Until(() => crowd.Viewers.All(viewer => viewer.Frames > 25));
        var tries = new List<Stretch>();
        do
        {
            tries.Add(await Measure(crowd));
            output.WriteLine(tries[^1].ToString());
        }
        while (!tries[^1].IsSmooth && tries.Count < MostTries);

        Assert.Contains(tries, stretch => stretch.IsSmooth);
        Assert.InRange(tries.Min(stretch => stretch.Grown), long.MinValue, FlatWithin);
    }

    private async Task<Stretch> Measure(Crowd crowd)
    {
        var without = await P99(crowd);
        var frozen = await Freeze();
        await Task.Delay(Length, Cancel);
        var before = server.HeldBytes();
        var with = await P99(crowd);
        var grown = server.HeldBytes() - before;
        foreach (var viewer in frozen)
        {
            await viewer.DisposeAsync();
        }

        return new Stretch(without, with, grown);
    }

    private static async Task<double> P99(Crowd crowd)
    {
        crowd.Gaps.Clear();
        await Task.Delay(Length, Cancel);
        return crowd.Gaps.Percentile(99);
    }

    private async Task<FrozenViewer[]> Freeze()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped("incident-as-told");
        return await Task.WhenAll(Enumerable.Range(0, Frozen)
            .Select(_ => FrozenViewer.Watch(server.Address, run.RunId, Cancel)));
    }

    /// <summary>What one stretch of watching measured.</summary>
    /// <param name="Without">Gap between frames, 99th percentile, without frozen viewers, ms.</param>
    /// <param name="With">The same beside frozen viewers, ms.</param>
    /// <param name="Grown">Bytes by which the heap grew beside them.</param>
    private sealed record Stretch(double Without, double With, long Grown)
    {
        public bool IsSmooth => With <= Math.Max(GoalMs, 1.5 * Without);

        public override string ToString() => $"gap p99 {Without:F1} ms without, {With:F1} ms with {Frozen} "
            + $"viewers that never read; the heap grew by {Grown / 1024} KB";
    }
}
