using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// What one can do with the story: go from beat to beat, leave it, take it up again, and at its end what to
/// try next. Keys and clicks here belong to the story, so they do not take over.
/// </summary>
public sealed partial class StoryBar : ComponentBase, IDisposable
{
    /// <summary>Tells the story.</summary>
    [Inject]
    public required StoryPlayer Story { get; init; }

    /// <summary>Acts at the playhead.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>Knows which run is on the stage.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>Does what other keys say.</summary>
    [Inject]
    public required StageKeys Keys { get; init; }

    /// <summary>Knows that a button has the focus.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    /// <summary>Opens the editor.</summary>
    [Inject]
    public required EditSession Edits { get; init; }

    /// <summary>Knows whether anything may move by itself.</summary>
    [Inject]
    public required MotionChoice Motion { get; init; }

    private string ResumeWord => Story.Tellings == 0 ? StoryTexts.TellIt : StoryTexts.ResumeIt;

    // The one fix that cures; a run without recursors has nothing to be fixed.
    private StageAction? Fix => Store.Run is { } run
        && StageAction.For(run)[StageAction.Recursors] is { Trigger: not null } action
            ? action
            : null;

    /// <inheritdoc />
    public void Dispose() => Story.Changed -= OnStory;

    /// <inheritdoc />
    protected override void OnInitialized() => Story.Changed += OnStory;

    private void OnStory() => _ = InvokeAsync(StateHasChanged);

    private Task Resume() => Story.Resume(Motion.IsReduced);

    private Task Try(StageAction fix) => Player.Act(fix.Name, fix.Trigger!(Player.ActAtUs));

    private void Paste()
    {
        Story.TakeOver();
        Edits.Show();
    }

    private async Task OnKey(KeyboardEventArgs key)
    {
        if (StoryKeys.TakesOver(key) && !Keyboard.Keeps(key.Key))
        {
            Story.TakeOver();
            await Keys.Press(key);
        }
    }
}
