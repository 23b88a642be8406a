using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Story;

/// <summary>One of the two runs, with a store and a player of its own.</summary>
public sealed class TwinRun : IDisposable
{
    private readonly LedRun _run;

    /// <summary>A twin of a story, not opened yet.</summary>
    public TwinRun(IRunSource source, ScriptTwin twin, StoryScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        Twin = twin;
        FromNs = script.TwinsFromUs * 1000;
        ToNs = (script.TwinsFromUs + script.TwinsForUs) * 1000;
        _run = new LedRun(source);
        Store.FrameArrived += OnFrame;
    }

    /// <summary>What the story says of it.</summary>
    public ScriptTwin Twin { get; }

    /// <summary>What is known of it.</summary>
    public RunStore Store => _run.Store;

    /// <summary>Where the part that is shown begins, nanoseconds of virtual time.</summary>
    public long FromNs { get; }

    /// <summary>Where it ends.</summary>
    public long ToNs { get; }

    /// <summary>Opens the run and asks for the series of its part.</summary>
    public async Task Open()
    {
        var spec = RunSpec.Shipped(Twin.ScenarioId);
        var reply = await _run.Player.Open(spec);
        var run = reply.Opened;
        if (run is not null && Twin.WithoutRecursors
            && StageAction.For(run)[StageAction.Recursors].Trigger is { } reload)
        {
            await _run.Player.Open(spec with { Triggers = [reload(0)] });
        }

        _run.Player.SetSpeed(SpeedLadder.RealTime);
        // Its series come when the server has played the run to its end; the picture does not wait for them.
        _ = _run.Player.Show(new TimelineRange(false, FromNs / 1000, ToNs / 1000));
    }

    /// <summary>Plays its part from the start.</summary>
    public void Play()
    {
        _run.Player.Pause();
        Store.MovePlayhead(FromNs);
        _run.Player.Play();
    }

    /// <summary>From now on stands where another run stands, and plays when that plays.</summary>
    public void Follow(RunStore leader) => _run.Follow(leader);

    /// <summary>Shows the picture of the end of its part.</summary>
    public Task StandAtEnd()
    {
        _run.Player.Pause();
        return _run.Player.SeekTo(ToNs);
    }

    /// <summary>Stops where it is, and follows nobody any more.</summary>
    public void Stop() => _run.Stop();

    /// <inheritdoc />
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        _run.Dispose();
    }

    private void OnFrame(Frame frame)
    {
        if (!_run.IsLed && Store.Playing && Store.PlayheadNs >= ToNs)
        {
            _run.Player.Pause();
        }
    }
}
