using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// Why the query that is pointed at is where it is: its chain, the rules and config lines behind every hop,
/// and what became of it. While frames are played it renders four times a second, and only while something
/// in the chain still changes.
/// </summary>
public sealed partial class InspectorPane : LivePanel
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private ChainView? _view;
    private ChainWindow _window;
    private bool _asRing;
    private long _viewedAt;

    /// <summary>Brings the chain.</summary>
    [Inject]
    public required ChainFeed Feed { get; init; }

    /// <summary>Points at other queries.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Feed.Changed += OnChain;
        Look();
    }

    /// <inheritdoc />
    protected override void OnGone() => Feed.Changed -= OnChain;

    /// <inheritdoc />
    protected override void OnStoreChanged() => Look();

    /// <inheritdoc />
    protected override bool Accept(Frame frame)
    {
        if (_view is not { } view || TimeProvider.System.GetElapsedTime(_viewedAt) < Pace || !Changes(view))
        {
            return false;
        }

        Look();
        return true;
    }

    /// <summary>True while the playhead changes what is shown of the chain.</summary>
    private bool Changes(ChainView view)
    {
        var later = new ChainView(view.Run, view.Chain, view.At, Store.PlayheadNs);
        return later.Count != view.Count
            || HopWords.StateOf(later.Hop, later.NowNs) != HopWords.StateOf(view.Hop, view.NowNs)
            || later.NowNs < view.NowNs
            || view.Chain.Hops[0].EndedNs is var ended && (ended < 0 || ended > view.NowNs);
    }

    private void OnChain() => _ = InvokeAsync(() =>
    {
        Look();
        StateHasChanged();
    });

    private void Look()
    {
        _viewedAt = TimeProvider.System.GetTimestamp();
        if (Store.Run is not { } run || Feed.Chain is not { } chain)
        {
            _view = null;
            return;
        }

        var before = _view;
        if (before is not null && (before.Run, before.Chain, before.At, before.NowNs)
            == (run, chain, Feed.At, Store.PlayheadNs))
        {
            return;
        }

        var view = new ChainView(run, chain, Feed.At, Store.PlayheadNs);
        var isNew = before is null || before.Chain != chain || _window.IsWhole(before.Count);
        _window = isNew ? ChainWindow.Whole(view.Count) : _window.Within(view.Count);
        _window = view.At < view.Count ? _window.Showing(view.At, view.Count) : _window;
        _view = view;
    }

    /// <summary>The file with the line that decided, as it was read when the hop was sent.</summary>
    private static ConfigFile? FileOf(ChainView view)
    {
        if (view.Hop.Line < 0)
        {
            return null;
        }

        var line = view.Chain.Lines[view.Hop.Line];
        var then = ConfigNow.At(view.Run, view.Hop.SentNs);
        return then.Nodes[line.Node].Files.FirstOrDefault(file => file.Name == line.File);
    }

    private void Pick(int hop)
    {
        if (_view is { } view && hop >= 0 && hop < view.Chain.Hops.Count)
        {
            Player.Select(view.Chain.Hops[hop].Query);
        }
    }

    private void Walk(int way)
    {
        if (_view is { } view)
        {
            Pick(view.Lap(way));
        }
    }

    private void Zoom((bool Closer, int Around) zoom)
    {
        if (_view is { } view)
        {
            _window = _window.Zoomed(zoom.Closer, zoom.Around, view.Count);
        }
    }

    private void ShowWhole() => _window = ChainWindow.Whole(_view?.Count ?? 0);

    private void OnKey(KeyboardEventArgs key)
    {
        if (_view is not { } view || key.CtrlKey || key.AltKey || key.MetaKey)
        {
            return;
        }

        switch (key.Key)
        {
            case "ArrowLeft" or "ArrowRight":
                Walk(key.Key == "ArrowRight" ? 1 : -1);
                break;
            case "ArrowUp" or "ArrowDown":
                Pick(Math.Clamp(view.At + (key.Key == "ArrowDown" ? 1 : -1), 0, Math.Max(0, view.Count - 1)));
                break;
            case "+" or "=" or "-":
                Zoom((key.Key != "-", view.At));
                break;
            case "0":
                ShowWhole();
                break;
        }
    }
}
