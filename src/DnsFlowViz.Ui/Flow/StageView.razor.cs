using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The diagram as hands and keys look at it: zoomed, moved, and while the scenario is edited with cards that
/// can be put elsewhere. A gesture changes the page without rendering it; rendering says the same again.
/// </summary>
public sealed partial class StageView : ComponentBase, IDisposable
{
    private readonly string _id = $"view-{Guid.NewGuid():N}";
    private readonly StageHands _hands = new();
    private StageDiagram _diagram = default!;
    private RunOpened? _arranged;
    private RunOpened? _seen;
    private bool _couldArrange;

    /// <summary>Where it looks.</summary>
    [Inject]
    public required StageCamera Camera { get; init; }

    /// <summary>The scenario whose cards are moved.</summary>
    [Inject]
    public required EditSession Edits { get; init; }

    /// <summary>Knows that a card has the focus and keeps the arrow keys.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    /// <summary>The run whose nodes and links are shown.</summary>
    [Parameter, EditorRequired]
    public required RunOpened Run { get; set; }

    /// <summary>The stage at the playhead.</summary>
    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>True while the scenario is being edited.</summary>
    [Parameter]
    public bool IsEditing { get; set; }

    /// <summary>Called with the query of a dot or a slot that a viewer points at.</summary>
    [Parameter]
    public EventCallback<int> OnPoint { get; set; }

    private bool CanArrange => IsEditing && Edits.Draft is not null;

    private EventCallback<NodeMove> Mover =>
        CanArrange ? EventCallback.Factory.Create<NodeMove>(this, Move) : default;

    private string? Style
    {
        get
        {
            if (!Camera.IsZoomed)
            {
                return null;
            }

            var look = Camera.Look;
            return $"--look-zoom:{Number.Exact(look.Zoom)};--look-x:{Number.Exact(look.X)}px;"
                + $"--look-y:{Number.Exact(look.Y)}px;";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Camera.Moved -= OnMoved;
        Camera.Home = null;
        Edits.Changed -= OnEdited;
        _hands.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Camera.Moved += OnMoved;
        Camera.Home = _hands.Measure;
        Edits.Changed += OnEdited;
        _hands.Zoomed += Camera.Zoom;
        _hands.Panned += Camera.Pan;
        _hands.Dropped += move => _ = InvokeAsync(() => Move(move));
        _hands.Linked += (from, to) => _ = InvokeAsync(() => Link(from, to));
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_arranged, Run))
        {
            _arranged = Run;
            _diagram = StageDiagram.Of(Run);
            Camera.StandBefore(_diagram);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _hands.Attach(_id);
        }

        if (!ReferenceEquals(_seen, Run) || _couldArrange != CanArrange)
        {
            // On a narrow page other cards are in sight while they can be moved.
            (_seen, _couldArrange) = (Run, CanArrange);
            ShowPlaces();
            ShowLook();
        }
    }

    private void Move(NodeMove move)
    {
        if (Edits.Draft is { } draft)
        {
            Edits.Change(Arranging.After(draft, _diagram, move).Text);
        }

        ShowPlaces();
    }

    private void Link(string from, string to)
    {
        if (Edits.Draft is { } draft && !Arranging.AreLinked(Run, from, to))
        {
            Edits.Change(draft.WithLink(from, to).Text);
        }
    }

    // Until the run of a text is there, its cards stand where the text says; the lines follow with the run.
    private void ShowPlaces()
    {
        foreach (var move in Arranging.Waiting(CanArrange ? Edits.Draft : null, _diagram))
        {
            _hands.Place(move);
        }
    }

    private void OnMoved() => _ = InvokeAsync(() =>
    {
        ShowLook();
        if (!_hands.IsAttached)
        {
            StateHasChanged();
        }
    });

    private void ShowLook() => _hands.Look(Camera.IsZoomed ? Camera.Look : null);

    private void OnEdited() => _ = InvokeAsync(ShowPlaces);

    private void OnFocus()
    {
        if (CanArrange)
        {
            Keyboard.EnterField();
        }
    }
}
