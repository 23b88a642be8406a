using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Load;

/// <summary>Viewers of one run, each at a playhead of its own, spread evenly over a stretch of it.</summary>
public sealed class Crowd : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly Task[] _watching;

    /// <summary>Lets them begin to watch.</summary>
    /// <param name="server">Address of the server.</param>
    /// <param name="spec">The run.</param>
    /// <param name="count">How many.</param>
    /// <param name="stretchNs">Their playheads lie in so much of the run, nanoseconds.</param>
    public Crowd(Uri server, RunSpec spec, int count, long stretchNs)
    {
        Viewers =
        [
            .. Enumerable.Range(0, count)
                .Select(i => new LoadViewer(server, spec, stretchNs * i / count, Gaps)),
        ];
        _watching = [.. Viewers.Select(viewer => Task.Run(() => viewer.Watch(_over.Token)))];
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<LoadViewer> Viewers { get; }

    /// <summary>The times between the frames of all of them.</summary>
    public FrameGaps Gaps { get; } = new();

    /// <summary>Sends them home.</summary>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_watching);
        _over.Dispose();
    }
}
