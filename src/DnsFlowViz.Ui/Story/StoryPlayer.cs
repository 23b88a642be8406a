using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// Tells the story of the run on the stage. It follows the playhead on the scenario's schedule and moves
/// nothing but that: whoever takes over finds playhead, speed and selection as they are. Told in steps, it
/// stands at one instant per beat and nothing plays.
/// </summary>
public sealed class StoryPlayer : IDisposable
{
    // A seek to a beat may show the slice that ends just before it.
    private const long ToleranceNs = SpeedLadder.FrameNs;

    // A browser that is this far behind its own frames leaves some out, so that a minute stays a minute.
    private const long MostLagNs = 2_000_000_000;

    private readonly RunStore _store;
    private readonly RunPlayer _player;
    private readonly TimeProvider _time;
    private (long Stamp, long WatchNs)? _since;
    private string? _scenario;

    /// <summary>The story of one tab.</summary>
    public StoryPlayer(RunStore store, RunPlayer player, TwinRuns twins, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _player, Twins, _time) = (store, player, twins, time);
        _store.FrameArrived += OnFrame;
        _store.Changed += OnStore;
    }

    /// <summary>The two runs that a beat may show side by side.</summary>
    public TwinRuns Twins { get; }

    /// <summary>The story of the open run; null when it has none.</summary>
    public StoryScript? Script => _store.Run?.Script;

    /// <summary>True while the story is told; false once somebody took over.</summary>
    public bool IsTelling { get; private set; }

    /// <summary>True when it is told in steps, without anything moving by itself.</summary>
    public bool InSteps { get; private set; }

    /// <summary>Index of the beat on the stage, or of the one where the story was left.</summary>
    public int Index { get; private set; }

    /// <summary>When the beat began on the story's own clock, milliseconds of watching time.</summary>
    public long BeganMs { get; private set; }

    /// <summary>How often the story was begun in this tab.</summary>
    public int Tellings { get; private set; }

    /// <summary>The beat on the stage, or the one where the story was left; null without a story.</summary>
    public ScriptBeat? Beat => Script?.Beats.ElementAtOrDefault(Index);

    /// <summary>True at the last beat, where the story stands still.</summary>
    public bool IsAtEnd => Script is { } script && Index == script.Beats.Length - 1;

    /// <summary>Another beat began, or the story was left or taken up again.</summary>
    public event Action? Changed;

    /// <summary>True while the story is told and its beat points at this.</summary>
    public bool Shows(string highlight) => IsTelling && Beat?.Shows.Contains(highlight) == true;

    /// <summary>Gets ready to tell from the start: whoever plays the run now tells the story.</summary>
    public void Begin()
    {
        if (Script is not null)
        {
            _scenario = _store.Run!.ScenarioId;
            (IsTelling, InSteps) = (true, false);
            _since = null;
            Tellings++;
            Enter(0);
        }
    }

    /// <summary>Tells from the start in steps.</summary>
    public Task BeginInSteps()
    {
        Begin();
        InSteps = true;
        return GoTo(0);
    }

    /// <summary>Somebody does something else: the story lets go, and nothing else changes.</summary>
    public void TakeOver()
    {
        if (IsTelling)
        {
            IsTelling = false;
            Twins.Stop();
            Changed?.Invoke();
        }
    }

    /// <summary>Takes the story up again at the beat where it was left.</summary>
    /// <param name="inSteps">True to tell it without anything moving by itself.</param>
    public async Task Resume(bool inSteps)
    {
        if (Script is not null && !IsTelling)
        {
            _scenario = _store.Run!.ScenarioId;
            Tellings += Tellings == 0 ? 1 : 0;
            _player.Pause();
            await _player.GoTo(0);
            _player.UseSchedule();
            (IsTelling, InSteps) = (true, inSteps);
            await GoTo(Index);
        }
    }

    /// <summary>Goes to a beat: to its start when it plays, to its one instant in steps.</summary>
    public async Task GoTo(int index)
    {
        if (!IsTelling || Script is not { } script || index < 0 || index >= script.Beats.Length)
        {
            return;
        }

        _since = null;
        Enter(index);
        var stands = InSteps || IsAtEnd;
        if (stands)
        {
            _player.Pause();
        }

        await _player.SeekTo(stands ? StandNs(script.Beats[index]) : StartNs(script.Beats[index]));
        if (!stands && IsTelling)
        {
            _player.Play();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _store.FrameArrived -= OnFrame;
        _store.Changed -= OnStore;
        Twins.Dispose();
    }

    private static PlaybackClock Clock(RunOpened run) =>
        PlaybackClock.For(SpeedLadder.Story, run.Schedule, run.HorizonUs);

    private long StartNs(ScriptBeat beat) => Clock(_store.Run!).VirtualNs(beat.AtMs * 1_000_000L);

    private static long StandNs(ScriptBeat beat) => beat.StandAtUs * 1000;

    private void OnFrame(Frame frame)
    {
        if (!IsTelling || InSteps || Script is not { } script || !_store.Playing)
        {
            return;
        }

        var watchNs = Clock(_store.Run!).WatchNs(_store.PlayheadNs);
        if (DueNs(watchNs) - watchNs > MostLagNs)
        {
            CatchUp(script, DueNs(watchNs));
            return;
        }

        var index = Array.FindLastIndex(
            script.Beats, beat => beat.AtMs * 1_000_000L <= watchNs + ToleranceNs);
        if (index != Index)
        {
            Enter(index);
        }

        if (IsAtEnd)
        {
            _player.Pause();
        }
    }

    // Where the story should be by now, counted from the first frame that was played.
    private long DueNs(long watchNs)
    {
        _since ??= (_time.GetTimestamp(), watchNs);
        return _since.Value.WatchNs + (_time.GetElapsedTime(_since.Value.Stamp).Ticks * 100);
    }

    // Frames are left out, beats are not.
    private void CatchUp(StoryScript script, long dueNs)
    {
        _since = null;
        var next = script.Beats[Math.Min(Index + 1, script.Beats.Length - 1)].AtMs * 1_000_000L;
        _ = _player.SeekTo(Clock(_store.Run!).VirtualNs(Math.Min(dueNs, next)));
    }

    // Another run or another speed is somebody's doing, however it was done.
    private void OnStore()
    {
        _since = _store.LostAtNs is null ? _since : null;
        if (_scenario is not null && _store.Run?.ScenarioId != _scenario)
        {
            _scenario = null;
            TakeOver();
            Index = 0;
        }
        else if (_store.BranchIndex > 0 || (_store.Run is not null && _store.Speed != SpeedLadder.Story))
        {
            TakeOver();
        }
    }

    private void Enter(int index)
    {
        Index = index;
        BeganMs = Clock(_store.Run!).WatchNs(_store.PlayheadNs) / 1_000_000;
        var script = Script!;
        var next = script.Beats.ElementAtOrDefault(index + 1);
        if (Shows(StoryHighlight.Twins))
        {
            Twins.Show(script, _store, playing: !InSteps);
        }
        else
        {
            Twins.Stop();
        }

        if (next?.Shows.Contains(StoryHighlight.Twins) == true)
        {
            // The second run takes the server a moment, so it is opened while the beat before is told.
            Twins.Prepare(script);
        }

        Changed?.Invoke();
    }
}
