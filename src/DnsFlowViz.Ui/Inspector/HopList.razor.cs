using DnsFlowViz.Ui.Flow;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// The shown hops as rows. Only those in sight are in the page; the one that is pointed at is scrolled into
/// sight.
/// </summary>
public sealed partial class HopList : ComponentBase
{
    /// <summary>Height of a row, px.</summary>
    public const int RowHeight = 22;

    private const int RowsInSight = 5;
    private readonly string _id = $"hops-{Guid.NewGuid():N}";
    private int[] _hops = [];
    private ChainScale _scale;
    private ChainWindow _listed;
    private (ChainWindow, int) _scrolled;

    /// <summary>The chain at the playhead.</summary>
    [Parameter, EditorRequired]
    public required ChainView View { get; set; }

    /// <summary>The part of it that is shown.</summary>
    [Parameter, EditorRequired]
    public required ChainWindow Window { get; set; }

    /// <summary>Called with the index of a hop that is pointed at.</summary>
    [Parameter]
    public EventCallback<int> OnPick { get; set; }

    private bool IsShown => View.At >= Window.First && View.At < Window.End;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _scale = ChainScale.Of(View, Window);
        if (_listed != Window)
        {
            _listed = Window;
            _hops = [.. Enumerable.Range(Window.First, Window.Length)];
        }
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (_scrolled != (Window, View.At) && IsShown && OperatingSystem.IsBrowser())
        {
            _scrolled = (Window, View.At);
            using var list = CanvasModule.Element(_id);
            list?.SetProperty("scrollTop", (double)Math.Max(0, View.At - Window.First - (RowsInSight / 2)) * RowHeight);
        }
    }

    private string RowId(int hop) => FormattableString.Invariant($"{_id}-{hop}");
}
