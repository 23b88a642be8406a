using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Flow;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// The shown hops as rows. Only those in sight are in the page; the one that is pointed at is scrolled into
/// sight.
/// </summary>
public sealed partial class HopList : ComponentBase
{
    /// <summary>Height of a row, px.</summary>
    public const int RowHeight = 22;

    private const int RowsAbove = 2;
    private const int RowsSpare = 10;
    private const int RowsKept = 32;

    /// <summary>
    /// Arrow keys also scroll a focused list, a little later than they walk. For so long the hop that was
    /// walked to keeps its place.
    /// </summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(250);

    private readonly string _id = $"hops-{Guid.NewGuid():N}";
    private ChainScale _scale;
    private (ChainWindow, int) _shown;
    private (ChainWindow, int) _scrolled;
    private long _scrolledAt;
    private int _from;

    /// <summary>The chain at the playhead.</summary>
    [Parameter, EditorRequired]
    public required ChainView View { get; set; }

    /// <summary>The part of it that is shown.</summary>
    [Parameter, EditorRequired]
    public required ChainWindow Window { get; set; }

    /// <summary>Called with the index of a hop that is pointed at.</summary>
    [Parameter]
    public EventCallback<int> OnPick { get; set; }

    /// <summary>Called with the keys that are pressed in the list.</summary>
    [Parameter]
    public EventCallback<KeyboardEventArgs> OnKey { get; set; }

    /// <summary>The arrows walk along the chain while the list has the focus.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    private bool IsShown => View.At >= Window.First && View.At < Window.End;

    private int Top => Math.Max(0, View.At - Window.First - RowsAbove);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _scale = ChainScale.Of(View, Window);
        if (_shown != (Window, View.At))
        {
            _shown = (Window, View.At);
            _from = IsShown ? FirstKept(Top) : FirstKept(_from);
        }
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (_scrolled != (Window, View.At) && IsShown)
        {
            _scrolled = (Window, View.At);
            _scrolledAt = TimeProvider.System.GetTimestamp();
            ScrollTo(Top);
        }
    }

    private int FirstKept(int top) => Math.Clamp(top - RowsSpare, 0, Math.Max(0, Window.Length - RowsKept));

    private void OnScroll()
    {
        if (!OperatingSystem.IsBrowser())
        {
            return;
        }

        using var list = CanvasModule.Element(_id);
        var top = (int)((list?.GetPropertyAsDouble("scrollTop") ?? 0) / RowHeight);
        var isHeld = TimeProvider.System.GetElapsedTime(_scrolledAt) < Hold;
        if (isHeld && IsShown && Math.Abs(top - Top) > RowsAbove)
        {
            ScrollTo(Top);
            return;
        }

        _from = FirstKept(top);
    }

    private void ScrollTo(int row)
    {
        if (OperatingSystem.IsBrowser())
        {
            using var list = CanvasModule.Element(_id);
            list?.SetProperty("scrollTop", (double)row * RowHeight);
        }
    }

    private string RowId(int hop) => FormattableString.Invariant($"{_id}-{hop}");
}
