using DnsFlowViz.Ui.Flow;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// The shown part of a chain as bars from sending to outcome, one below the other. Of hops that would be
/// thinner than a line one in so many is drawn, so ten thousand laps are as quick as ten.
/// </summary>
public sealed partial class Waterfall : ComponentBase
{
    private const int Height = 98;
    private const int Tallest = 12;
    private const int GapFrom = 4;
    private WaterfallRow[] _rows = [];
    private WaterfallRow? _mark;
    private ChainScale _scale;
    private (ChainView?, ChainWindow) _drawn;

    /// <summary>The chain at the playhead.</summary>
    [Parameter, EditorRequired]
    public required ChainView View { get; set; }

    /// <summary>The part of it that is shown.</summary>
    [Parameter, EditorRequired]
    public required ChainWindow Window { get; set; }

    /// <summary>Called with the index of a hop that is pointed at.</summary>
    [Parameter]
    public EventCallback<int> OnPick { get; set; }

    /// <summary>Called with the way of a zoom and the hop that stays in its place.</summary>
    [Parameter]
    public EventCallback<(bool Closer, int Around)> OnZoom { get; set; }

    /// <summary>Called when the whole chain is to be shown.</summary>
    [Parameter]
    public EventCallback OnWhole { get; set; }

    // Whole pixels, so that thousands of bars do not shimmer.
    private int RowHeight => Math.Clamp(Height / Math.Max(1, Window.Length), 1, Tallest);

    private int RowCount => Math.Max(1, Math.Min(Height / RowHeight, Window.Length));

    private int Gap => RowHeight >= GapFrom ? 1 : 0;

    private int Digits => _scale.ToNs - _scale.FromNs < 20_000_000 ? 6 : 3;

    private string Word => View.Hop.Lap > 0 ? $"lap {Number.Of(View.Hop.Lap)}" : View.Asker.Title;

    private string Middle => View.Chain.Hops[0].EndedNs is var ended && (ended < 0 || ended > View.NowNs)
        ? $"{Bars}; open ones end at now"
        : Bars;

    private string Bars => RowCount == Window.Length
        ? "every bar is a hop"
        : $"one bar for {Number.Of((Window.Length + RowCount - 1) / RowCount)} hops";

    private string Shown
    {
        get
        {
            var (first, last) = (View.Chain.Hops[Window.First].Lap, View.Chain.Hops[Window.End - 1].Lap);
            return $"laps {Number.Of(first)}–{Number.Of(last)} · show all";
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_drawn == (View, Window))
        {
            return;
        }

        _drawn = (View, Window);
        _scale = ChainScale.Of(View, Window);
        _rows = View.Count == 0 ? [] : [.. Enumerable.Range(0, RowCount).Select(Row)];
        _mark = View.At >= Window.First && View.At < Math.Min(View.Count, Window.End) ? Mark() : null;
    }

    private WaterfallRow Row(int row)
    {
        var hop = Window.First + (int)((long)row * Window.Length / RowCount);
        var bar = _scale.Bar(View.Chain.Hops[hop], View.NowNs);
        return new WaterfallRow(row * RowHeight, bar.Left, bar.Width, HopCss.Of(View, hop));
    }

    private WaterfallRow Mark()
    {
        var bar = _scale.Bar(View.Hop, View.NowNs);
        var row = (int)(((long)(View.At - Window.First) * RowCount) / Window.Length);
        return new WaterfallRow(row * RowHeight, bar.Left, bar.Width, "");
    }

    private string MarkStyle(WaterfallRow mark)
    {
        var middle = mark.Y + (RowHeight / 2.0);
        var height = Math.Max(7, RowHeight + 3);
        var top = Number.Exact(middle - (height / 2.0));
        return $"left:min({Number.Exact(mark.Left * 100)}% - 3px, 100% - 8px);top:{top}px;"
            + $"width:calc({Number.Exact(mark.Width * 100)}% + 6px);height:{Number.Exact(height)}px";
    }

    private string WordStyle(WaterfallRow mark)
    {
        var top = Number.Exact(Math.Clamp(mark.Y + (RowHeight / 2.0) - 8, 0, Height - 16));
        return mark.Left < 0.25
            ? $"left:{Number.Exact((mark.Left + mark.Width) * 100)}%;top:{top}px"
            : $"right:{Number.Exact(100 - (mark.Left * 100))}%;top:{top}px";
    }

    private int HopAt(double y) =>
        Window.First + (int)Math.Clamp(y / RowHeight / RowCount * Window.Length, 0, Window.Length - 1);

    private Task OnClick(MouseEventArgs mouse) => View.Count == 0
        ? Task.CompletedTask
        : OnPick.InvokeAsync(HopAt(mouse.OffsetY));

    private Task OnWheel(WheelEventArgs wheel) => wheel.DeltaY == 0 || View.Count == 0
        ? Task.CompletedTask
        : OnZoom.InvokeAsync((wheel.DeltaY < 0, HopAt(wheel.OffsetY)));

    private Task Zoom(bool closer) =>
        OnZoom.InvokeAsync((closer, Math.Clamp(View.At, Window.First, Window.End - 1)));
}
