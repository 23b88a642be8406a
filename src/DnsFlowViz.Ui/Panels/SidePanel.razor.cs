using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Story;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Panels;

/// <summary>
/// Beside the stage: numbers, log, the inspector, what the model leaves out, and which rules are played. It
/// turns to the inspector when something is pointed at.
/// </summary>
public sealed partial class SidePanel : LivePanel
{
    private const int InspectorTab = 1;
    private const int EditTab = 4;
    private bool _full;
    private int _tab;
    private int _before;
    private bool _isPointing;

    /// <summary>Knows when somebody wants to edit.</summary>
    [Inject]
    public required EditSession Edits { get; init; }

    /// <summary>Whether the scenario is being edited; the panel is wider then.</summary>
    [Parameter]
    public EventCallback<bool> OnEditing { get; set; }

    private StoryLine Footnote =>
        StoryTexts.Footnote(StoryTeller.TellingOf(Store.Run!, Store.IsEdited), _full);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Edits.Wanted += OnWanted;
        OnStoreChanged();
    }

    /// <inheritdoc />
    protected override void OnGone() => Edits.Wanted -= OnWanted;

    /// <inheritdoc />
    protected override bool Accept(Frame frame)
    {
        var before = _full;
        OnStoreChanged();
        return before != _full;
    }

    private void OnWanted() => _ = InvokeAsync(() =>
    {
        StateHasChanged();
        return Turn(EditTab);
    });

    private Task Turn(int tab)
    {
        var wasEditing = _tab == EditTab;
        _tab = tab;
        return wasEditing == (tab == EditTab) ? Task.CompletedTask : OnEditing.InvokeAsync(tab == EditTab);
    }

    /// <inheritdoc />
    protected override void OnStoreChanged()
    {
        _full = StoryTeller.HasBeenFull(Store);
        var isPointing = Store.Selection is not null;
        if (isPointing != _isPointing)
        {
            // Who came from the search goes back to it.
            _before = isPointing ? _tab : _before;
            _isPointing = isPointing;
            _ = Turn(isPointing ? InspectorTab : _before);
        }
    }
}
