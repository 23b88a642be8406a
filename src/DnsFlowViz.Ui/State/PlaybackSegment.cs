namespace DnsFlowViz.Ui.State;

/// <summary>
/// One stretch of playback, from a seek or a change of speed to the next. Frames of a stopped one are late.
/// </summary>
internal sealed class PlaybackSegment : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Cancelled when the segment is over.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Completes when the first frame is on the stage, or will never be.</summary>
    public Task Shown => _shown.Task;

    /// <summary>Says that the first frame is on the stage, or will never be.</summary>
    public void MarkShown() => _shown.TrySetResult();

    /// <summary>
    /// Ends the segment; the server stops sending. The token source itself is left to the collector, because
    /// a stream on its way out still reads its token.
    /// </summary>
    public void Dispose()
    {
        _stop.Cancel();
        MarkShown();
    }
}
