using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Controls;

/// <summary>Copies the link to this moment, and says in words what the link opens.</summary>
public sealed partial class ShareButton : ComponentBase
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(6);
    private string _said = "";

    /// <summary>Knows the moment.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>Holds the address, which is the link.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Reaches the clipboard.</summary>
    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>What stands on the button.</summary>
    [Parameter]
    public string Word { get; set; } = "Share";

    private string Playhead => TimeText.Playhead(
        Store.PlayheadNs, Store.Clock.SlowdownMilli(Store.PlayheadNs), playing: false);

    private async Task Share()
    {
        var run = Store.Run!;
        if (Store.IsEdited)
        {
            await Say("An edited scenario is not in any link so far. Export it as a file, from the editor.");
            return;
        }

        var relative = new StageAddress(run.ScenarioId, run.Seed, Store.PlayheadNs).ToRelative();
        if (!Store.Playing)
        {
            Navigation.NavigateTo(relative, replace: true);
        }

        try
        {
            var link = Navigation.ToAbsoluteUri(relative).AbsoluteUri;
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", link);
            _said = Store.BranchIndex > 0
                ? "Link copied. It opens the original run: what was done at the playhead is not in it."
                : $"Link copied. It opens this run at {Playhead}.";
        }
        catch (JSException)
        {
            _said = "The browser refused to copy. Pause, and take the link from the address bar.";
        }

        await Say(_said);
    }

    private async Task Say(string words)
    {
        _said = words;
        StateHasChanged();
        await Task.Delay(Shown);
        _said = "";
    }
}
