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
    private readonly string _canvasId = $"slots-{Guid.NewGuid():N}";
    private readonly CanvasHandle _canvas = new();
    private BoardShape _shape = default!;
    private BoardState _state = default!;
    private int[] _ints = [];
    private double[] _doubles = [];
    private Picture? _shown;
    private Frame? _taken;
    private bool _shapeIsNew;
    private int _chosen = -1;
    private string _chosenWords = "";

    /// <summary>Where frames come from.</summary>
    [Inject]
    public required RunStore Store { get; set; }

    /// <summary>Index of the dnsmasq.</summary>
    [Parameter, EditorRequired]
    public required int Node { get; set; }

    /// <summary>Its card.</summary>
    [Parameter, EditorRequired]
    public required NodeCard Card { get; set; }

    /// <summary>Which of its slots are shown, and the height there is for them.</summary>
    [Parameter, EditorRequired]
    public required (SlotSection Section, double Room) Part { get; set; }

    /// <summary>The stage at the playhead.</summary>
    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>
    /// Called with the slot a viewer chooses; with several slots per cell it is the first in use.
    /// </summary>
    [Parameter]
    public EventCallback<SlotView> OnSelect { get; set; }

    private SlotSection Section => Part.Section;

    private string Measure => $"width:{Number.Exact(_shape.Width)}px;height:{Number.Exact(_shape.Height)}px";

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.FrameArrived -= OnFrame;
        _canvas.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => Store.FrameArrived += OnFrame;

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
        _shape = new BoardShape(Section.Count, Part.Room);
        _state = new BoardState(_shape);
        _ints = new int[2 + (_shape.Cells * 2)];
        _doubles = new double[_shape.Cells];
        _shapeIsNew = true;
        (_chosen, _chosenWords) = (-1, "");
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
            _state.Take(Section.In(Picture.Board(Node)), frame.ToNs, _taken?.ToNs == frame.FromNs);
            _taken = frame;
        }
    }

    private void Draw()
    {
        (_ints[0], _ints[1]) = (_shape.Cells, _chosen);
        for (var i = 0; i < _shape.Cells; i++)
        {
            var cell = _state.Cells[i];
            _ints[2 + (i * 2)] = cell.Paint;
            _ints[3 + (i * 2)] = (cell.SentAgain ? 1 : 0) | (cell.ChangedHands ? 2 : 0);
            _doubles[i] = cell.Age;
        }

        _canvas.Draw(_ints, _doubles);
    }

    private Task OnClick(MouseEventArgs mouse)
    {
        var cell = _shape.CellAt(mouse.OffsetX, mouse.OffsetY);
        return cell < 0 ? Task.CompletedTask : Choose(cell);
    }

    private async Task OnKey(KeyboardEventArgs key)
    {
        var from = Math.Max(0, _chosen);
        var to = key.Key switch
        {
            "ArrowRight" => _chosen + 1,
            "ArrowLeft" => from - 1,
            "ArrowDown" => from + _shape.Columns,
            "ArrowUp" => from - _shape.Columns,
            "Home" => 0,
            "End" => _shape.Cells - 1,
            _ => -1,
        };
        if (to >= 0 && to < _shape.Cells)
        {
            await Choose(to);
        }
    }

    private Task Choose(int cell)
    {
        _chosen = cell;
        var slot = SlotIn(cell);
        _chosenWords = SlotSentence.Of(slot, Picture.Frame.ToNs);
        Draw();
        return OnSelect.InvokeAsync(slot);
    }

    private SlotView SlotIn(int cell)
    {
        var first = cell * _shape.PerCell;
        var board = Section.In(Picture.Board(Node));
        for (var slot = first; slot < Math.Min(board.Length, first + _shape.PerCell); slot++)
        {
            if (board[slot].Holder != SlotHolder.Free)
            {
                return board[slot];
            }
        }

        return new SlotView(Node, Section.First + first, SlotHolder.Free, false, 0, 0, -1);
    }
}
