using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Story;

/// <summary>One of the two runs, with a store and a player of its own.</summary>
public sealed class TwinRun : IDisposable
{
    private readonly RunPlayer _player;

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
        var spec = RunSpec.Shipped(Twin.ScenarioId);
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

    /// <summary>Shows the picture of the end of its part.</summary>
    public Task StandAtEnd()
    {
        _player.Pause();
        return _player.SeekTo(ToNs);
    }

    /// <summary>Stops where it is.</summary>
    public void Stop() => _player.Pause();

    /// <inheritdoc />
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        _player.Dispose();
    }

    private void OnFrame(Frame frame)
    {
        if (Store.Playing && Store.PlayheadNs >= ToNs)
        {
            _player.Pause();
        }
    }
}
