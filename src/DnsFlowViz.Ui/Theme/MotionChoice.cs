using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Theme;

/// <summary>Whether somebody asked their system for less motion. The page's head writes it down.</summary>
public sealed class MotionChoice(IJSRuntime js)
{
    private const string Attribute = "data-motion";

    /// <summary>True when nothing may move by itself. Known once <see cref="Read"/> was called.</summary>
    public bool IsReduced { get; private set; }

    /// <summary>Reads what the head of the page has found.</summary>
    public async Task Read() => IsReduced =
        await js.InvokeAsync<string?>("document.documentElement.getAttribute", Attribute) == "reduced";
}
