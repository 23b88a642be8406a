using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using MudBlazor.Services;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>
/// Slots in use, legitimate success and the moments over the run, with the playhead. A native range input
/// lies over the plot, so mouse, touch, keyboard and screen reader work as they do on any slider.
/// </summary>
public sealed partial class TimelinePanel : LivePanel, IBrowserViewportObserver, IAsyncDisposable
{
    private const double Gutters = 152;
    private const double NarrowGutters = 32;
    private const int NarrowBelow = 700;
    private TimelineDrawing? _drawing;
    private (RunOpened?, Overview?, TimelineRange, double, Branch?, Overview?) _drawn;
    private double _width = 1440 - Gutters;

    /// <summary>Knows the run that an edit is compared with.</summary>
    [Inject]
    public required EditSession Edits { get; init; }

    /// <summary>Moves the playhead.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>Knows whether arrow keys belong to this slider.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    /// <summary>Tells the width of the window.</summary>
    [Inject]
    public required IBrowserViewportService Viewport { get; init; }

    Guid IBrowserViewportObserver.Id { get; } = Guid.NewGuid();

    ResizeOptions IBrowserViewportObserver.ResizeOptions { get; } = new()
    {
        ReportRate = 100,
        NotifyOnBreakpointOnly = false,
    };

    private double Place => Math.Clamp(_drawing?.Scale.At(Store.PlayheadNs) ?? 0, 0, 1);

    /// <summary>Half the width of the playhead's time, px.</summary>
    private double HeadHalf => (Playhead.Length * 3.4) + 12;

    private string Value => (Place * 1000).ToString("0.###", CultureInfo.InvariantCulture);

    private string Playhead => TimeText.Playhead(
        Store.PlayheadNs, Store.Clock.SlowdownMilli(Store.PlayheadNs), Store.Playing);

    private string ValueText => Store.LastMoment is { } moment ? $"{Playhead}, {moment.Text}" : Playhead;

    private int MostInADot => _drawing?.Failures.Select(dot => dot.Count).DefaultIfEmpty(0).Max() ?? 0;

    private string DotRange => MostInADot > 1 ? $"1–{MostInADot}" : "1";

    private string DotTitle => MostInADot > 1
        ? $"One diamond stands for 1 to {MostInADot} failed lookups"
        : "One diamond is one failed lookup";

    private string Style => string.Create(
        CultureInfo.InvariantCulture,
        $"--at:{Percent(Place)}%;--warm:{Percent(_drawing?.WarmFrom)}%;--calm:{Percent(_drawing?.WarmTo)}%");

    /// <summary>Stops listening to the window.</summary>
    public async ValueTask DisposeAsync()
    {
        await Viewport.UnsubscribeAsync(this);
        GC.SuppressFinalize(this);
    }

    Task IBrowserViewportObserver.NotifyBrowserViewportChangeAsync(BrowserViewportEventArgs args)
    {
        var window = args.BrowserWindowSize.Width;
        _width = Math.Max(200, window - (window < NarrowBelow ? NarrowGutters : Gutters));
        return InvokeAsync(Redraw);
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Draw();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Viewport.SubscribeAsync(this, fireImmediately: true);
        }
    }

    /// <inheritdoc />
    protected override void OnStoreChanged() => Draw();

    private void Redraw()
    {
        Draw();
        StateHasChanged();
    }

    private void Draw()
    {
        var branch = Store.BranchIndex > 0 ? Store.Branches[Store.BranchIndex] : null;
        var beside = Store.IsEdited ? Edits.Before : null;
        var wanted = (Store.Run, Store.Overview, Store.Range, _width, branch, beside);
        if (wanted != _drawn && Store.Run is { } run)
        {
            _drawn = wanted;
            _drawing = TimelineDrawing.Make(run, Store.Overview, Store.Range, _width, branch).Beside(beside);
        }
    }

    private Task OnInput(ChangeEventArgs input)
    {
        var place = double.Parse((string)input.Value!, CultureInfo.InvariantCulture) / 1000;
        return _drawing is null ? Task.CompletedTask : Player.SeekTo(_drawing.Scale.NsAt(place));
    }

    private Task OnWheel(WheelEventArgs wheel) =>
        wheel.DeltaY == 0 ? Task.CompletedTask : Player.Zoom(wheel.DeltaY < 0);

    private static string Percent(double? place) =>
        ((place ?? 1) * 100).ToString("0.###", CultureInfo.InvariantCulture);

    private string MarkClass(TimelineMark mark) =>
        mark.AtNs <= Store.PlayheadNs ? "tl-post passed" : "tl-post";

    private string Left(double x) =>
        (x / _drawing!.Width * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string RowClass(TimelineMark mark) => mark.Row switch
    {
        0 => "",
        1 => "tl-low",
        _ => "tl-bare",
    };

    private string WordsStyle(TimelineMark mark) =>
        $"left:{Left(mark.WordsX)};top:{(mark.Row == 0 ? "2px" : "15px")}";

    private static string Top(double y) => y.ToString("0.#", CultureInfo.InvariantCulture) + "px";
}
