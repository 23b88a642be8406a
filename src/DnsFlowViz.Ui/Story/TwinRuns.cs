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
    /// Plays both from a place in the part that is shown; at its end they stand still.
    /// </summary>
    /// <param name="script">The story.</param>
    /// <param name="intoNs">How far into the part, nanoseconds of virtual time.</param>
    public void Play(StoryScript script, long intoNs)
    {
        Prepare(script);
        _ = PlayWhenOpen(++_turn, intoNs);
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

    private async Task PlayWhenOpen(int turn, long intoNs)
    {
        await _opening;
        var both = Both;
        await Task.WhenAll(both.Select(twin => twin.SeekInto(intoNs)));
        if (turn == _turn)
        {
            foreach (var twin in both)
            {
                twin.Play();
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
