using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace DnsFlowViz.Ui.Editor;

/// <summary>
/// The scenario on the stage as text that can be changed: its config files and what no config file says, or
/// the whole file. Every change runs at once beside what it changed.
/// </summary>
public sealed partial class EditPane : ComponentBase, IDisposable
{
    /// <summary>Bytes of a scenario file that are read; the server takes no more either.</summary>
    private const long MostBytes = 1 << 20;

    private bool _asJson;
    private string _refused = "";

    /// <summary>What is edited.</summary>
    [Inject]
    public required EditSession Session { get; init; }

    /// <summary>Knows which run is on the stage.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>Knows that a button has the focus.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    private string ExportName => $"{Store.Run?.ScenarioId ?? "scenario"}-edited.json";

    private string ExportHref => "data:application/json;charset=utf-8;base64,"
        + Convert.ToBase64String(Encoding.UTF8.GetBytes(Session.Text));

    /// <inheritdoc />
    public void Dispose()
    {
        Session.Changed -= OnSession;
        Store.Changed -= OnStore;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Session.Changed += OnSession;
        Store.Changed += OnStore;
        return Session.Begin();
    }

    private IEnumerable<Diagnostic> Elsewhere(ScenarioDraft draft)
    {
        var shown = draft.Files.Select(file => file.Place).Concat(draft.Fields.Select(field => field.Place))
            .ToHashSet(StringComparer.Ordinal);
        return Session.Findings.Where(finding => !shown.Contains(finding.Place));
    }

    private async Task Import(InputFileChangeEventArgs chosen)
    {
        _refused = "";
        if (chosen.File.Size > MostBytes)
        {
            _refused = $"{chosen.File.Name} has {chosen.File.Size:N0} bytes. A scenario has at most 1 MiB.";
            return;
        }

        using var text = new StreamReader(chosen.File.OpenReadStream(MostBytes));
        Session.Change(await text.ReadToEndAsync());
    }

    private void OnSession() => _ = InvokeAsync(StateHasChanged);

    private void OnStore() => _ = InvokeAsync(Session.Begin);
}
