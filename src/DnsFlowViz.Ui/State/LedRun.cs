using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// A run beside the one on the stage, with a store and a player of its own. It can be led by another: then it
/// stands where that stands and plays when that plays, so that one clock serves both.
/// </summary>
public sealed class LedRun : IDisposable
{
    // A stream begins a moment late, and then keeps that distance. What is further apart than this is brought
    // together again, ahead by as much as it was late; not so often that a slow browser does nothing else,
    // and less and less often where it does not help.
    private const int MostFramesApart = 3;
    private const int FarFramesApart = 15;
    private const int MostRests = 8;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1.5);

    private readonly TimeProvider _time;
    private RunStore? _leader;
    private long _joinedAt;
    private long _lateFrames;
    private int _rests = 1;

    /// <summary>A run that is not opened yet and follows nobody.</summary>
    public LedRun(IRunSource source, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        Player = new RunPlayer(Store, source);
    }

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
        var speed = SpeedOf(_leader!);
        var late = (_leader!.PlayheadNs - Store.PlayheadNs) / SpeedLadder.SliceNs(speed);
        if (speed != Store.Speed)
        {
            Join();
        }
        else if (Math.Abs(late) > MostFramesApart
            && Rested(Math.Abs(late) > FarFramesApart ? Rest : _rests * Rest))
        {
            // A jump of the leader is no lateness of the stream.
            _lateFrames = Math.Abs(late) > FarFramesApart
                ? 0
                : Math.Clamp(_lateFrames + late, -FarFramesApart, FarFramesApart);
            _rests = Math.Min(2 * _rests, MostRests);
            Join();
        }
    }

    private bool Rested(TimeSpan rest) => _time.GetElapsedTime(_joinedAt) > rest;

    private void Join()
    {
        var leader = _leader!;
        var speed = SpeedOf(leader);
        if (!leader.Playing)
        {
            StandWith(leader);
        }
        else if ((Store.Playing, Store.Speed) != (true, speed) || Rested(Rest))
        {
            _joinedAt = _time.GetTimestamp();
            Player.Pause();
            Player.SetSpeed(speed);
            var ahead = leader.PlayheadNs + (_lateFrames * SpeedLadder.SliceNs(speed));
            Store.MovePlayhead(Math.Clamp(ahead, 0, Math.Max(0, Store.HorizonNs - 2)));
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
