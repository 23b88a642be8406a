using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Story;

/// <summary>One of the two runs, with a store and a player of its own.</summary>
public sealed class TwinRun : IDisposable
{
    // A stream begins a moment late; only what is further apart than this is brought together again, and
    // not so often that a slow browser does nothing else.
    private const int MostFramesApart = 15;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1.5);

    private readonly RunPlayer _player;
    private RunStore? _leader;
    private long _joinedAt;

    /// <summary>A twin of a story, not opened yet.</summary>
    public TwinRun(IRunSource source, ScriptTwin twin, StoryScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        Twin = twin;
        FromNs = script.TwinsFromUs * 1000;
        ToNs = (script.TwinsFromUs + script.TwinsForUs) * 1000;
        _player = new RunPlayer(Store, source);
        Store.FrameArrived += OnFrame;
    }

    /// <summary>The run itself, where it is not the one of a shipped scenario.</summary>
    public RunSpec? Spec { get; init; }

    /// <summary>What the story says of it.</summary>
    public ScriptTwin Twin { get; }

    /// <summary>What is known of it.</summary>
    public RunStore Store { get; } = new();

    /// <summary>Where the part that is shown begins, nanoseconds of virtual time.</summary>
    public long FromNs { get; }

    /// <summary>Where it ends.</summary>
    public long ToNs { get; }

    /// <summary>Opens the run and asks for the series of its part.</summary>
    public async Task Open()
    {
        var spec = Spec ?? RunSpec.Shipped(Twin.ScenarioId);
        var reply = await _player.Open(spec);
        var run = reply.Opened;
        if (run is not null && Twin.WithoutRecursors
            && StageAction.For(run)[StageAction.Recursors].Trigger is { } reload)
        {
            await _player.Open(spec with { Triggers = [reload(0)] });
        }

        _player.SetSpeed(SpeedLadder.RealTime);
        // Its series come when the server has played the run to its end; the picture does not wait for them.
        _ = _player.Show(new TimelineRange(false, FromNs / 1000, ToNs / 1000));
    }

    /// <summary>Plays its part from the start.</summary>
    public void Play()
    {
        _player.Pause();
        Store.MovePlayhead(FromNs);
        _player.Play();
    }

    /// <summary>From now on stands where another run stands, and plays when that plays.</summary>
    public void Follow(RunStore leader)
    {
        if (_leader != leader)
        {
            Stop();
            _leader = leader;
            leader.FrameArrived += OnLed;
            leader.Changed += Join;
            Join();
        }
    }

    /// <summary>Shows the picture of the end of its part.</summary>
    public Task StandAtEnd()
    {
        _player.Pause();
        return _player.SeekTo(ToNs);
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

        _player.Pause();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Stop();
        Store.FrameArrived -= OnFrame;
        _player.Dispose();
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
            _player.Pause();
            _player.SetSpeed(speed);
            Store.MovePlayhead(leader.PlayheadNs);
            _player.Play();
        }
    }

    private void StandWith(RunStore leader)
    {
        if (Store.Playing)
        {
            _player.Pause();
        }

        if (Store.PlayheadNs != leader.PlayheadNs || Store.Picture?.Frame.ToNs == 0)
        {
            _ = _player.SeekTo(leader.PlayheadNs);
        }
    }

    // The schedule of the run that is followed holds only speeds of the ladder.
    private static int SpeedOf(RunStore leader) => leader.Speed != SpeedLadder.Story
        ? leader.Speed
        : Math.Max(0, SpeedLadder.WithSlowdown(leader.Clock.SlowdownMilli(leader.PlayheadNs)));

    private void OnFrame(Frame frame)
    {
        if (_leader is null && Store.Playing && Store.PlayheadNs >= ToNs)
        {
            _player.Pause();
        }
    }
}
