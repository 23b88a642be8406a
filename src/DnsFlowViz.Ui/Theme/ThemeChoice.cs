using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Theme;

/// <summary>
/// Light or dark. The page's head chooses before the first paint: what was stored, else what the system
/// prefers. This class changes it afterwards and stores the choice.
/// </summary>
public sealed class ThemeChoice(IJSRuntime js)
{
    private const string Attribute = "data-theme";
    private const string StorageKey = "theme";

    /// <summary>True when the page is dark. Known once <see cref="Read"/> was called.</summary>
    public bool IsDark { get; private set; }

    /// <summary>The choice was read or changed.</summary>
    public event Action? Changed;

    /// <summary>Reads what the head of the page has chosen.</summary>
    public async Task Read()
    {
        IsDark = await js.InvokeAsync<string?>("document.documentElement.getAttribute", Attribute) == "dark";
        Changed?.Invoke();
    }

    /// <summary>Changes to the other theme and stores it for the next visit.</summary>
    public async Task Toggle()
    {
        IsDark = !IsDark;
        var theme = IsDark ? "dark" : "light";
        await js.InvokeVoidAsync("document.documentElement.setAttribute", Attribute, theme);
        await js.InvokeVoidAsync("localStorage.setItem", StorageKey, theme);
        Changed?.Invoke();
    }
}
