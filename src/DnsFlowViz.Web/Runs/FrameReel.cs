using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// The frames of one segment of a shared run. Regular key frames are those whose number is a multiple of 25.
/// A segment that starts between two of them begins with whole pictures up to the next one, so that its
/// viewer never needs a frame it was not sent, and so that all who start in the same second share the same
/// bytes.
/// </summary>
public sealed class FrameReel : IFrameReel
{
    private readonly SharedRun _run;
    private readonly FrameStore _store;
    private readonly PlaybackClock _clock;
    private readonly long _firstRegularKey;

    /// <summary>
    /// The frames of a run from an instant on at a speed; the instant is brought into the run.
    /// </summary>
    public FrameReel(SharedRun run, FrameStore store, long fromNs, int speed)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        _store = store;
        _clock = run.Clock(speed);
        First = Math.Clamp(_clock.FrameAt(fromNs), 0, Math.Max(0, _clock.FrameCount - 1));
        _firstRegularKey = (First + FrameStore.KeyEvery - 1) / FrameStore.KeyEvery * FrameStore.KeyEvery;
    }

    /// <inheritdoc />
    public long First { get; }

    /// <inheritdoc />
    public async ValueTask<bool> Reaches(long k, CancellationToken cancel)
    {
        if (k > First && k >= _clock.FrameCount)
        {
            return false;
        }

        await _run.WaitFor(_clock.FrameStartNs(k + 1), cancel);
        // A run that a bound cut ends before its horizon; its last picture is still shown to whoever starts
        // beyond.
        return k == First || _clock.FrameStartNs(k) < _run.Recording.RecordedToNs;
    }

    /// <inheritdoc />
    public bool MayBeDropped(long k) =>
        // After the last frame nothing comes that would make up for it.
        k != First && k % FrameStore.KeyEvery != 0 && k != _clock.FrameCount - 1;

    /// <inheritdoc />
    public byte[] Get(long k)
    {
        var isWhole = k % FrameStore.KeyEvery == 0 || k < _firstRegularKey;
        return _store.Get(_run, _clock, k, isWhole);
    }
}
