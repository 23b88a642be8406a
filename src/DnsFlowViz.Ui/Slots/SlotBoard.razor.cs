using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Slots;

/// <summary>
/// One cell per forward slot of a dnsmasq. The canvas module draws it from every frame; before it does, as in
/// the first picture from the server, the cells are markup.
/// </summary>
public sealed partial class SlotBoard : ComponentBase, IDisposable
{
    private const int IntHeader = 2;
    private static readonly SlotView NoSlot = new(0, 0, SlotHolder.Free, false, 0, 0, -1);
    private readonly string _canvasId = $"slots-{Guid.NewGuid():N}";
    private readonly CanvasHandle _canvas = new();
    private BoardShape _shape = default!;
    private BoardState _state = default!;
    private int[] _ints = [];
    private double[] _doubles = [];
    private Picture? _shown;
    private Frame? _taken;
    private bool _shapeIsNew;
    private int _cursor = -1;
    private string _cursorWords = "";
    private Selection? _marked;

    /// <summary>Where frames come from.</summary>
    [Inject]
    public required RunStore Store { get; set; }

    /// <summary>Index of the dnsmasq.</summary>
    [Parameter, EditorRequired]
    public required int Node { get; set; }

    /// <summary>Its card.</summary>
    [Parameter, EditorRequired]
    public required NodeCard Card { get; set; }

    /// <summary>The stage at the playhead.</summary>
    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>
    /// Called with the slot a viewer points at; with several slots per cell it is the first in use. A slot
    /// without a query says that nothing is pointed at any more.
    /// </summary>
    [Parameter]
    public EventCallback<SlotView> OnSelect { get; set; }

    private string Measure => $"width:{Number.Exact(_shape.Width)}px;height:{Number.Exact(_shape.Height)}px";

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        Store.Changed -= OnChanged;
        _canvas.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Store.FrameArrived += OnFrame;
        Store.Changed += OnChanged;
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_shown, Picture))
        {
            Start();
        }

        Take(Picture.Frame);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shapeIsNew)
        {
            _shapeIsNew = false;
            await _canvas.Attach(_canvasId, _shape.Layout());
            if (_canvas.IsAttached)
            {
                Draw();
                StateHasChanged();
            }
        }
    }

    private void Start()
    {
        _shown = Picture;
        _taken = null;
        _shape = new BoardShape(Card.SlotCapacity);
        _state = new BoardState(_shape);
        _ints = new int[IntHeader + (_shape.Cells * 2)];
        _doubles = new double[_shape.Cells];
        _shapeIsNew = true;
        (_cursor, _cursorWords) = (-1, "");
    }

    private void OnFrame(Frame frame)
    {
        if (_canvas.IsAttached && ReferenceEquals(_shown, Store.Picture))
        {
            Take(frame);
            Draw();
        }
    }

    // A frame is taken once, whether the canvas or a render asks first; else a change of hands would be lost.
    private void Take(Frame frame)
    {
        if (!ReferenceEquals(_taken, frame))
        {
            _state.Take(Picture.Board(Node), frame.ToNs, _taken?.ToNs == frame.FromNs);
            _taken = frame;
        }
    }

    private void Draw()
    {
        _marked = Store.Selection;
        (_ints[0], _ints[1]) = (_shape.Cells, _cursor);
        for (var i = 0; i < _shape.Cells; i++)
        {
            var cell = _state.Cells[i];
            var at = IntHeader + (i * 2);
            _ints[at] = cell.Paint;
            _ints[at + 1] = (cell.SentAgain ? 1 : 0) | (cell.ChangedHands ? 2 : 0) | MarkOf(i);
            _doubles[i] = cell.Age;
        }

        _canvas.Draw(_ints, _doubles);
    }

    private void OnChanged()
    {
        if (Store.Selection != _marked && _canvas.IsAttached && ReferenceEquals(_shown, Store.Picture))
        {
            Draw();
        }
    }

    /// <summary>How a cell stands to the query that is pointed at.</summary>
    private int MarkOf(int cell)
    {
        if (Store.Selection is not { } selection)
        {
            return 0;
        }

        var mark = 0;
        var board = Picture.Board(Node);
        var end = Math.Min(board.Length, (cell + 1) * _shape.PerCell);
        for (var slot = cell * _shape.PerCell; slot < end; slot++)
        {
            if (board[slot].Holder != SlotHolder.Free)
            {
                mark |= KinOf(selection, board[slot].Query);
            }
        }

        return mark;
    }

    private static int KinOf(Selection selection, int query) => query switch
    {
        _ when query == selection.Query => CellPaint.IsSelf,
        _ when query == selection.Parent => CellPaint.IsParent,
        _ when selection.Children.Contains(query) => CellPaint.IsChild,
        _ when selection.Twins.Contains(query) => CellPaint.IsTwin,
        _ => 0,
    };

    private Task OnClick(MouseEventArgs mouse)
    {
        var cell = _shape.CellAt(mouse.OffsetX, mouse.OffsetY);
        if (cell < 0)
        {
            return Task.CompletedTask;
        }

        MoveTo(cell);
        return OnSelect.InvokeAsync(SlotIn(cell));
    }

    private async Task OnKey(KeyboardEventArgs key)
    {
        if (key.Key is "Escape" || (key.Key is "Enter" or " " && _cursor >= 0))
        {
            await OnSelect.InvokeAsync(key.Key is "Escape" ? NoSlot : SlotIn(_cursor));
            return;
        }

        var from = Math.Max(0, _cursor);
        var to = key.Key switch
        {
            "ArrowRight" => _cursor + 1,
            "ArrowLeft" => from - 1,
            "ArrowDown" => from + _shape.Columns,
            "ArrowUp" => from - _shape.Columns,
            "Home" => 0,
            "End" => _shape.Cells - 1,
            _ => -1,
        };
        if (to >= 0 && to < _shape.Cells)
        {
            MoveTo(to);
        }
    }

    private void MoveTo(int cell)
    {
        _cursor = cell;
        _cursorWords = SlotSentence.Of(SlotIn(cell), Picture.Frame.ToNs);
        Draw();
    }

    private SlotView SlotIn(int cell)
    {
        var first = cell * _shape.PerCell;
        var board = Picture.Board(Node);
        for (var slot = first; slot < Math.Min(board.Length, first + _shape.PerCell); slot++)
        {
            if (board[slot].Holder != SlotHolder.Free)
            {
                return board[slot];
            }
        }

        return new SlotView(Node, first, SlotHolder.Free, false, 0, 0, -1);
    }
}
