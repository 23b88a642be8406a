using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Theme;

/// <summary>
/// Which look the page has: what the address asks for, else what was stored, else what the system prefers.
/// </summary>
public sealed class ThemeChoice(IJSRuntime js) : PageChoice<Look>(js, "data-theme")
{
    /// <summary>The look. Known once it was read.</summary>
    public Look Look => Value;

    /// <summary>True when the page is dark.</summary>
    public bool IsDark => Look == Look.Dark;

    /// <summary>Changes to the next look: light, dark, projector, light.</summary>
    public Task Next() => Choose(Look switch
    {
        Look.Light => Look.Dark,
        Look.Dark => Look.Projector,
        _ => Look.Light,
    });
}
