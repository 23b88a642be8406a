using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The diagram of the stage. Lines and words are rendered at most ten times a second; messages are drawn by
/// the canvas module from every frame.
/// </summary>
public sealed partial class FlowDiagram : ComponentBase, IDisposable
{
    private const double LegendWidth = 440;
    private const double LegendHeight = 44;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private readonly string _canvasId = $"flow-{Guid.NewGuid():N}";
    private readonly CanvasHandle _canvas = new();
    private IFlowDiagram _diagram = default!;
    private FlightArrays _arrays = default!;
    private RenderPace _pace = default!;
    private RunOpened? _arranged;
    private int _changes;
    private int _pointed = -1;
    private string _layout = "";
    private bool _layoutIsNew;

    /// <summary>Where frames come from.</summary>
    [Inject]
    public required RunStore Store { get; set; }

    /// <summary>The run whose nodes and links are shown.</summary>
    [Parameter, EditorRequired]
    public required RunOpened Run { get; set; }

    /// <summary>The stage at the playhead.</summary>
    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>Called with the query of a dot or a slot that a viewer points at.</summary>
    [Parameter]
    public EventCallback<int> OnPoint { get; set; }

    /// <summary>Called when a card is to stand elsewhere; cards that nobody listens for stay.</summary>
    [Parameter]
    public EventCallback<NodeMove> OnMove { get; set; }

    /// <summary>Who arranges nodes and links: our own diagram unless another one is given.</summary>
    [Parameter]
    public Func<RunOpened, IFlowDiagram> Arrange { get; set; } = StageDiagram.Of;

    private string ViewBox => $"0 0 {Number.Exact(_diagram.Width)} {Number.Exact(_diagram.Height)}";

    private string WorldClass => "flow-world"
        + (_diagram.Rings.Count > 0 ? " has-ring" : "")
        + (IsLegendPlaceTaken ? " legend-left" : "");

    // The legend stands in the lower right corner unless a card does.
    private bool IsLegendPlaceTaken => _diagram.Nodes.Any(node =>
        node.Bounds.Right > _diagram.Width - LegendWidth
        && node.Bounds.Bottom > _diagram.Height - LegendHeight);

    // A narrow page looks at the first ring only, so the sheet has to know where it is.
    private string WorldStyle
    {
        get
        {
            var size = Property("world-w", _diagram.Width) + Property("world-h", _diagram.Height);
            return _diagram.Rings is [var ring, ..]
                ? size + Property("ring-x", ring.Center.X) + Property("ring-y", ring.Center.Y)
                : size;
        }
    }

    private bool ShowsGrooves => _diagram.Rings.Any(ring => LoopState.Of(ring, Picture).Grooves > 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        Store.Selected -= OnSelected;
        _pace.Dispose();
        _canvas.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _pace = new RenderPace(TimeProvider.System, Pace, () => _ = InvokeAsync(RenderWords));
        Store.FrameArrived += OnFrame;
        Store.Selected += OnSelected;
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_arranged, Run))
        {
            return;
        }

        _arranged = Run;
        ReadConfigs();
        var paths = new PathBook(_diagram);
        _arrays = new FlightArrays(paths);
        _layout = CanvasLayout.Of(_diagram, paths);
        _layoutIsNew = true;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_layoutIsNew)
        {
            _layoutIsNew = false;
            await _canvas.Attach(_canvasId, _layout);
            DrawMarks(Picture.Frame);
        }
    }

    private static string Property(string name, double value) => $"--{name}:{Number.Exact(value)}px;";

    // Files that are read anew change words on cards and rings, and nothing's place.
    private void ReadConfigs()
    {
        var changes = ConfigNow.Done(Run, Store.PlayheadNs);
        _changes = changes.Length;
        _diagram = Arrange(ConfigNow.After(Run, changes));
    }

    private void OnFrame(Frame frame)
    {
        if (ConfigNow.Done(Run, Store.PlayheadNs).Length != _changes)
        {
            ReadConfigs();
        }

        DrawMarks(frame);
        _pace.Request();
    }

    private void RenderWords()
    {
        StateHasChanged();
        Store.Pace();
    }

    private void DrawMarks(Frame frame)
    {
        if (_canvas.IsAttached)
        {
            var growth = _diagram.Rings.Count == 0 ? 0 : LoopState.Of(_diagram.Rings[0], Picture).Growth;
            _pointed = Store.Selection?.Query ?? -1;
            _arrays.Fill(frame, growth, _pointed);
            _canvas.Draw(_arrays.Ints, _arrays.Doubles);
        }
    }

    private void OnSelected()
    {
        if ((Store.Selection?.Query ?? -1) != _pointed && ReferenceEquals(Picture, Store.Picture))
        {
            DrawMarks(Picture.Frame);
        }
    }

    private Task OnClick(MouseEventArgs mouse)
    {
        var flights = Picture.Frame.Flights;
        var mark = _canvas.Pick(mouse.OffsetX, mouse.OffsetY);
        return mark >= 0 && mark < flights.Count
            ? OnPoint.InvokeAsync(flights[mark].Query)
            : Task.CompletedTask;
    }
}
