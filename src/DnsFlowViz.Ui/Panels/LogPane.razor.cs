using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Story;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Panels;

/// <summary>The daemons' own lines up to the playhead, newest at the foot.</summary>
public sealed partial class LogPane : ComponentBase, IDisposable
{
    private LogEntry? _typing;
    private int _typedIn;

    /// <summary>Tells which line types itself out.</summary>
    [Inject]
    public required StoryPlayer Story { get; init; }

    /// <summary>Brings the lines.</summary>
    [Inject]
    public required LogFeed Feed { get; init; }

    /// <summary>Tells who a line is from.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>The arrows scroll the list while it has the focus.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    /// <summary>Points at the query a line is about.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <inheritdoc />
    public void Dispose()
    {
        Feed.Changed -= OnLines;
        Store.Selected -= OnLines;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Feed.Changed += OnLines;
        Store.Selected += OnLines;
        return Feed.Refresh();
    }

    /// <summary>The daemon's name, unless the line begins with it.</summary>
    private string? Writer(LogEntry line)
    {
        var title = Store.Run?.Nodes.ElementAtOrDefault(line.Node)?.Title;
        var isSaid = title is null || line.Text.StartsWith(title, StringComparison.OrdinalIgnoreCase);
        return isSaid ? null : title;
    }

    private string CssOf(LogEntry line) =>
        line.Query >= 0 && line.Query == Store.Selection?.Query ? $"{line.Tone} pointed" : line.Tone;

    private void Point(LogEntry line)
    {
        if (line.Query >= 0)
        {
            Player.Select(line.Query);
        }
    }

    // In every telling the line types itself out once; after that it is a line like any other.
    private void OnLines() => _ = InvokeAsync(async () =>
    {
        if (Story is { IsTelling: true, InSteps: false, Beat.Types: { Length: > 0 } wanted }
            && _typedIn != Story.Tellings
            && Feed.Lines.FirstOrDefault(line => Types(line, wanted)) is { } found)
        {
            (_typing, _typedIn) = (found, Story.Tellings);
            StateHasChanged();
            await Task.Delay(TypedText.Duration(found.Text));
            _typing = null;
        }

        StateHasChanged();
    });

    private static bool Types(LogEntry line, string wanted) =>
        line.Text.Contains(wanted, StringComparison.Ordinal);
}
