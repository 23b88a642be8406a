using System.Collections.Concurrent;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// One run with its recording, read by any number of viewers while it is still being computed.
/// </summary>
public sealed class SharedRun(RunOpened opened, Recorder recorder)
{
    private readonly ConcurrentDictionary<int, PlaybackClock> _clocks = new();
    private readonly Signal _progress = new();
    private string? _dropped;
    private int _watchers;

    /// <summary>What the stage must know of it.</summary>
    public RunOpened Opened { get; } = opened;

    /// <summary>What happened, as far as it is computed.</summary>
    public Recording Recording => recorder.Recording;

    /// <summary>
    /// Turns the recording into frames. It keeps a scratch pad, so one caller at a time locks it.
    /// </summary>
    public FrameBuilder Builder { get; } = new(recorder.Recording);

    /// <summary>Order of the last use among all runs; larger is later.</summary>
    public long LastUse { get; set; }

    /// <summary>True while a viewer's segment reads it.</summary>
    public bool IsWatched => Volatile.Read(ref _watchers) > 0;

    /// <summary>True when the server has let go of it.</summary>
    public bool IsDropped => Volatile.Read(ref _dropped) is not null;

    /// <summary>The clock of a speed.</summary>
    public PlaybackClock Clock(int speed) => _clocks.GetOrAdd(
        speed, static (rung, run) => PlaybackClock.For(rung, run.Schedule, run.HorizonUs), Opened);

    /// <summary>Counts a viewer in until the answer is disposed.</summary>
    public IDisposable Watch()
    {
        Interlocked.Increment(ref _watchers);
        return new Leave(this);
    }

    /// <summary>Computes the next events. False at the end of the run.</summary>
    public bool Advance(int events)
    {
        var goesOn = recorder.Advance(events);
        _progress.Fire();
        return goesOn;
    }

    /// <summary>Waits until the recording reaches an instant, or is complete.</summary>
    /// <exception cref="RunRefusedException">The server let go of the run before it came so far.</exception>
    public async ValueTask WaitFor(long ns, CancellationToken cancel)
    {
        while (true)
        {
            var progress = _progress.Next;
            if (Recording.IsComplete || Recording.RecordedToNs >= ns)
            {
                return;
            }

            if (Volatile.Read(ref _dropped) is { } words)
            {
                throw new RunRefusedException(words);
            }

            await progress.WaitAsync(cancel);
        }
    }

    /// <summary>Lets go of the run; whoever waits for more of it is told these words.</summary>
    public void Drop(string words)
    {
        Volatile.Write(ref _dropped, words);
        _progress.Fire();
    }

    private sealed class Leave(SharedRun run) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                Interlocked.Decrement(ref run._watchers);
            }
        }
    }
}
