using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// The two runs of a story that are shown side by side. They are real runs from the same server, opened one
/// beat before they are shown, and both start from one instant, so one clock serves both.
/// </summary>
public sealed class TwinRuns(IRunSource source) : IDisposable
{
    private StoryScript? _script;
    private Task _opening = Task.CompletedTask;
    private int _turn;

    /// <summary>The two, left one first; empty until they are open.</summary>
    public IReadOnlyList<TwinRun> Both { get; private set; } = [];

    /// <summary>There are other runs than before.</summary>
    public event Action? Changed;

    /// <summary>Opens both, unless they are open already.</summary>
    public void Prepare(StoryScript script)
    {
        if (script != _script)
        {
            CloseBoth();
            _script = script;
            _opening = Open(script);
        }
    }

    /// <summary>
    /// Shows both: where the story stands when they follow it, else playing from the start of their part or
    /// standing at its end.
    /// </summary>
    public void Show(StoryScript script, RunStore story, bool playing)
    {
        Prepare(script);
        _ = ShowWhenOpen(++_turn, script.TwinsFollow ? story : null, playing);
    }

    /// <summary>Stops both where they are.</summary>
    public void Stop()
    {
        _turn++;
        foreach (var twin in Both)
        {
            twin.Stop();
        }
    }

    /// <inheritdoc />
    public void Dispose() => CloseBoth();

    private async Task Open(StoryScript script)
    {
        var twins = script.Twins.Select(twin => new TwinRun(source, twin, script)).ToArray();
        await Task.WhenAll(twins.Select(twin => twin.Open()));
        if (script == _script)
        {
            Both = twins;
            Changed?.Invoke();
        }
    }

    private async Task ShowWhenOpen(int turn, RunStore? leader, bool playing)
    {
        await _opening;
        if (turn != _turn)
        {
            return;
        }

        foreach (var twin in Both)
        {
            if (leader is not null)
            {
                twin.Follow(leader);
            }
            else if (playing)
            {
                twin.Play();
            }
            else
            {
                await twin.StandAtEnd();
            }
        }
    }

    private void CloseBoth()
    {
        _turn++;
        foreach (var twin in Both)
        {
            twin.Dispose();
        }

        (Both, _script) = ([], null);
    }
}
