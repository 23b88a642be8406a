using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// A run beside the one on the stage, with a store and a player of its own. It can be led by another: then it
/// stands where that stands and plays when that plays, so that one clock serves both.
/// </summary>
public sealed class LedRun : IDisposable
{
    // A stream begins a moment late; only what is further apart than this is brought together again, and
    // not so often that a slow browser does nothing else.
    private const int MostFramesApart = 15;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1.5);

    private RunStore? _leader;
    private long _joinedAt;

    /// <summary>A run that is not opened yet and follows nobody.</summary>
    public LedRun(IRunSource source) => Player = new RunPlayer(Store, source);

    /// <summary>What is known of it.</summary>
    public RunStore Store { get; } = new();

    /// <summary>Moves its playhead.</summary>
    public RunPlayer Player { get; }

    /// <summary>True while another run leads it.</summary>
    public bool IsLed => _leader is not null;

    /// <summary>From now on stands where another run stands, and plays when that plays.</summary>
    public void Follow(RunStore leader)
    {
        ArgumentNullException.ThrowIfNull(leader);
        if (_leader != leader)
        {
            Stop();
            _leader = leader;
            leader.FrameArrived += OnLed;
            leader.Changed += Join;
            Join();
        }
    }

    /// <summary>Stops where it is, and follows nobody any more.</summary>
    public void Stop()
    {
        if (_leader is { } leader)
        {
            leader.FrameArrived -= OnLed;
            leader.Changed -= Join;
            _leader = null;
        }

        Player.Pause();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Stop();
        Player.Dispose();
    }

    private void OnLed(Frame frame)
    {
        var apart = Math.Abs(Store.PlayheadNs - _leader!.PlayheadNs);
        var most = MostFramesApart * SpeedLadder.SliceNs(SpeedOf(_leader));
        if (SpeedOf(_leader) != Store.Speed
            || (apart > most && TimeProvider.System.GetElapsedTime(_joinedAt) > Rest))
        {
            Join();
        }
    }

    private void Join()
    {
        var leader = _leader!;
        var speed = SpeedOf(leader);
        if (!leader.Playing)
        {
            StandWith(leader);
        }
        else if ((Store.Playing, Store.Speed) != (true, speed)
            || TimeProvider.System.GetElapsedTime(_joinedAt) > Rest)
        {
            _joinedAt = TimeProvider.System.GetTimestamp();
            Player.Pause();
            Player.SetSpeed(speed);
            Store.MovePlayhead(leader.PlayheadNs);
            Player.Play();
        }
    }

    private void StandWith(RunStore leader)
    {
        if (Store.Playing)
        {
            Player.Pause();
        }

        if (Store.PlayheadNs != leader.PlayheadNs || Store.Picture?.Frame.ToNs == 0)
        {
            _ = Player.SeekTo(leader.PlayheadNs);
        }
    }

    // The schedule of the run that is followed holds only speeds of the ladder.
    private static int SpeedOf(RunStore leader) => leader.Speed != SpeedLadder.Story
        ? leader.Speed
        : Math.Max(0, SpeedLadder.WithSlowdown(leader.Clock.SlowdownMilli(leader.PlayheadNs)));
}
