using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Panels;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// One line under the diagram that says what is happening now. When the line is down it says that instead.
/// </summary>
public sealed partial class CaptionPanel : LivePanel
{
    private const int Beats = (int)StoryBeat.Failing + 1;
    private StoryBeat _beat;

    /// <summary>Tells the story, when there is one.</summary>
    [Inject]
    public required StoryPlayer Story { get; init; }

    private int Beat => Math.Min((int)_beat, Beats);

    private StoryLine Line => Story is { IsTelling: true, Beat: { } told }
        ? new StoryLine(told.Caption, told.Watch)
        : StoryTexts.For(StoryTeller.TellingOf(Store.Run!, Store.IsEdited), _beat);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Story.Changed += OnStory;
        OnStoreChanged();
    }

    /// <inheritdoc />
    protected override bool Accept(Frame frame)
    {
        var before = _beat;
        OnStoreChanged();
        return before != _beat;
    }

    /// <inheritdoc />
    protected override void OnStoreChanged() => _beat = StoryTeller.BeatAt(Store);

    /// <inheritdoc />
    protected override void OnGone() => Story.Changed -= OnStory;

    private void OnStory() => _ = InvokeAsync(StateHasChanged);

    private static string Ends(string hash) => $"{hash[..4]}…";
}
