using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Controls;

/// <summary>
/// The menu from which the run on the stage is taken away: pictures, events, the incident review. The server
/// writes the files; the browser only paints a drawing where pixels are asked for.
/// </summary>
public sealed partial class TakeAwayMenu : LivePanel
{
    private const string List = "take-away-list";
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(8);
    private string _said = "";

    /// <summary>Saves files in the browser.</summary>
    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>Says in which colours a picture is drawn.</summary>
    [Inject]
    public required ThemeChoice Theme { get; init; }

    /// <inheritdoc />
    protected override bool Accept(Frame frame) => false;

    private async Task Take(TakeAwayItem item)
    {
        if (Store.Run is null)
        {
            return;
        }

        var address = ExportAddress.Of(Store, Theme, item.File);
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/take-away.js");
            var said = await module.InvokeAsync<string>(item.AsPng ? "savePng" : "save", address);
            await Say(said.Length > 0 ? said : $"{item.Label} is on its way.");
        }
        catch (JSException)
        {
            await Say("The browser could not make the file.");
        }
    }

    private async Task Say(string words)
    {
        _said = words;
        StateHasChanged();
        await Task.Delay(Shown);
        if (_said == words)
        {
            _said = "";
            StateHasChanged();
        }
    }
}
