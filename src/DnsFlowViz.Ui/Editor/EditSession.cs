using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Editor;

/// <summary>
/// The scenario that is edited in this tab. Every edit is checked when typing rests; what can run runs at
/// once as a branch beside the run it was made from, and what cannot leaves the last good run on the stage.
/// </summary>
public sealed class EditSession(RunStore store, RunPlayer player)
{
    /// <summary>Most steps back; older ones are forgotten.</summary>
    public const int MostSteps = 200;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);
    private readonly List<string> _back = [];
    private readonly Stack<string> _forward = new();
    private string? _scenario;
    private string? _offered;
    private int _turn;

    /// <summary>The text as it stands, whether it can run or not; empty before <see cref="Begin"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The text it was made from.</summary>
    public string Original { get; private set; } = "";

    /// <summary>The text in parts; null while it is not JSON.</summary>
    public ScenarioDraft? Draft { get; private set; }

    /// <summary>What is wrong with the text, or has no effect, as of the last check.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; private set; } = [];

    /// <summary>The original run's series and figures, to stand beside the edited one; null until known.
    /// </summary>
    public Overview? Before { get; private set; }

    /// <summary>True while the text on the stage is older than the text here.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>True while original and edited run stand side by side on the stage.</summary>
    public bool IsComparing { get; private set; }

    /// <summary>True when something was changed.</summary>
    public bool IsEdited => Text != Original;

    /// <summary>True when there is a step to take back.</summary>
    public bool CanUndo => _back.Count > 0;

    /// <summary>True when a step was taken back.</summary>
    public bool CanRedo => _forward.Count > 0;

    /// <summary>Errors among the findings: with one of them the text does not run.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == Diagnostic.Error);

    /// <summary>Text, findings or the run beside it are others than before.</summary>
    public event Action? Changed;

    /// <summary>Somebody wants to edit: the panel beside the stage turns to it.</summary>
    public event Action? Wanted;

    /// <summary>Brings the editor to the front.</summary>
    public void Show() => Wanted?.Invoke();

    /// <summary>Takes the scenario on the stage up, unless it is being edited already.</summary>
    public async Task Begin()
    {
        if (store.Run is { } run && run.ScenarioId != _scenario && store.Spec?.ScenarioText != Text)
        {
            await TakeUp(run);
        }
    }

    /// <summary>
    /// Takes the edit up that a link brought: the original is the run it was made from, and stands beside it
    /// as soon as it is computed.
    /// </summary>
    public async Task Resume(bool beside)
    {
        if (store is not { Run: { } run, IsEdited: true })
        {
            return;
        }

        IsComparing = beside;
        await TakeUp(run);
        Before = await player.OverviewOf(player.UneditedSpec);
        Changed?.Invoke();
    }

    private async Task TakeUp(RunOpened run)
    {
        _scenario = run.ScenarioId;
        var unedited = player.UneditedSpec;
        var original = unedited.ScenarioText ?? await player.ScenarioText(unedited.ScenarioId!);
        _back.Clear();
        _forward.Clear();
        (Original, Findings, IsBehind) = (original, run.Notes, false);
        Before = store.IsEdited ? null : store.Overview;
        Take(store.Spec!.ScenarioText ?? original);
    }

    /// <summary>Keeps a text until the scenario it was made from is on the stage.</summary>
    public void Offer(string text) => _offered = text;

    /// <summary>Edits the scenario on the stage into the text that was kept, if there is one.</summary>
    public async Task TakeOffer()
    {
        if (_offered is { } text && store.Run is not null)
        {
            _offered = null;
            await Begin();
            Change(text);
        }
    }

    /// <summary>The text becomes another one.</summary>
    public void Change(string text)
    {
        if (text == Text)
        {
            return;
        }

        _back.Add(Text);
        if (_back.Count > MostSteps)
        {
            _back.RemoveAt(0);
        }

        _forward.Clear();
        Take(text);
        _ = RunWhenAtRest();
    }

    /// <summary>Takes the last step back.</summary>
    public void Undo()
    {
        if (!CanUndo)
        {
            return;
        }

        _forward.Push(Text);
        var text = _back[^1];
        _back.RemoveAt(_back.Count - 1);
        Take(text);
        _ = RunWhenAtRest();
    }

    /// <summary>Does again what was taken back.</summary>
    public void Redo()
    {
        if (!_forward.TryPop(out var text))
        {
            return;
        }

        _back.Add(Text);
        Take(text);
        _ = RunWhenAtRest();
    }

    /// <summary>Puts both runs side by side, or the one on the stage back alone.</summary>
    public void Compare(bool sideBySide)
    {
        IsComparing = sideBySide;
        Changed?.Invoke();
    }

    /// <summary>What was found at a place, in the order of the text.</summary>
    public IEnumerable<Diagnostic> FindingsAt(string place) =>
        Findings.Where(finding => finding.Place == place).OrderBy(finding => finding.Line);

    private void Take(string text)
    {
        (Text, Draft) = (text, ScenarioDraft.Read(text));
        Changed?.Invoke();
    }

    private async Task RunWhenAtRest()
    {
        var turn = ++_turn;
        IsBehind = true;
        await Task.Delay(Rest);
        if (turn != _turn)
        {
            return;
        }

        Before ??= store.BranchIndex == 0 ? store.Overview : null;
        try
        {
            var text = Text;
            var reply = text == Original ? await player.Unedit() : await player.Edit(text);
            Hear(turn, reply);
        }
        catch (OperationCanceledException)
        {
            // The tab is gone.
        }
        catch (InvalidOperationException refused)
        {
            Hear(turn, new OpenReply(null, [new("scenario", 0, 0, Diagnostic.Error, refused.Message)]));
        }
    }

    private void Hear(int turn, OpenReply reply)
    {
        if (turn == _turn)
        {
            Findings = reply.Opened?.Notes ?? reply.Problems;
            IsBehind = reply.Opened is null;
            Changed?.Invoke();
        }
    }
}
