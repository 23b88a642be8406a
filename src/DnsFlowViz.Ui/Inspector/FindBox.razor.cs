using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// Looks for queries in the whole run, while it plays or not: what was made later than the playhead is found
/// too. It asks when typing rests, and only the newest answer is shown.
/// </summary>
public sealed partial class FindBox : ComponentBase, IDisposable
{
    // Rows that are laid out as they come into sight move under the pointer; so few are all there at once.
    private const int MostListed = 200;
    private const int Rest = 200;
    private static readonly string[] Words =
        ["type:DS", "rcode:SERVFAIL", "node:consul", "lap:90..100", "failed"];
    private string _text = "";
    private string _problem = "";
    private string? _run;
    private FindReply? _found;
    private int _turn;

    /// <summary>The run that is searched.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>Asks, and points at what was found.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>Letters belong to the box while it has the focus.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    private string Said => _found is { } found && _text.Length > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{found.Count:N0} found")
        : "";

    /// <inheritdoc />
    public void Dispose()
    {
        Store.Changed -= OnChanged;
        Store.Selected -= OnSelected;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Store.Changed += OnChanged;
        Store.Selected += OnSelected;
    }

    private void OnSelected() => _ = InvokeAsync(StateHasChanged);

    private static string Outcome(FindHit hit) => hit.Rcode < 0 ? "no answer" : HopWords.Code(hit.Rcode);

    private string Title(int node) => Store.Run!.Nodes[node].Title;

    private void OnChanged()
    {
        // Another branch has other queries; the words stay.
        if (_text.Length > 0 && Store.Run is { } run && run.RunId != _run)
        {
            _ = InvokeAsync(Search);
        }
    }

    private async Task OnInput(ChangeEventArgs input)
    {
        _text = (string?)input.Value ?? "";
        var turn = ++_turn;
        await Task.Delay(Rest);
        if (turn == _turn)
        {
            await Search();
        }
    }

    private Task OnKey(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "Escape" when _text.Length > 0:
                Clear();
                break;
            case "Escape":
                Player.Select(null);
                break;
            case "Enter" when _found is { Hits: [var first, ..] }:
                Player.Select(first.Query);
                break;
        }

        return Task.CompletedTask;
    }

    private Task Take(string word)
    {
        _text = word;
        return Search();
    }

    private void Clear()
    {
        _turn++;
        (_text, _problem, _found) = ("", "", null);
    }

    private async Task Search()
    {
        if (Store.Run is not { } run)
        {
            return;
        }

        var turn = ++_turn;
        _run = run.RunId;
        var read = FindText.Read(_text, run);
        _problem = read.Problem;
        var found = read.Filter is null ? null : await Ask(read.Filter);
        if (turn == _turn)
        {
            _found = found;
            StateHasChanged();
        }
    }

    private async Task<FindReply?> Ask(FindFilter filter)
    {
        try
        {
            return await Player.Find(filter, MostListed);
        }
        catch (InvalidOperationException refusal)
        {
            _problem = refusal.Message;
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
