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
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private static readonly RunSpec Told = RunSpec.Shipped("incident-as-told");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// The goal is 50 ms. How far a shared machine is from it without frozen viewers is measured in the same
    /// run, and half as much more is allowed.
    /// </summary>
    [Fact]
    public async Task Viewers_that_never_read_cost_the_others_no_frame_and_the_server_no_memory()
    {
        await using var crowd = new Crowd(server.Address, Told, Viewers, StretchNs);
        await KilledServerTests.Until(() => crowd.Viewers.All(viewer => viewer.Frames > 25));
        var without = await P99(crowd);

        var frozen = await Freeze();
        await Task.Delay(Length, Cancel);
        var before = Held();
        var with = await P99(crowd);
        var grown = Held() - before;

        output.WriteLine($"gap p99 {without:F1} ms without, {with:F1} ms with {Frozen} viewers that never "
            + $"read; the heap grew by {grown / 1024} KB");
        Assert.InRange(with, 0, Math.Max(GoalMs, 1.5 * without));
        Assert.InRange(grown, long.MinValue, FlatWithin);
        foreach (var viewer in frozen)
        {
            await viewer.DisposeAsync();
        }
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

    /// <summary>Bytes in use that are not in the bounded caches of runs and frames.</summary>
    private long Held() => GC.GetTotalMemory(forceFullCollection: true)
        - server.Services.GetRequiredService<RunLibrary>().Size.Bytes
        - server.Services.GetRequiredService<FrameStore>().Bytes;
}
