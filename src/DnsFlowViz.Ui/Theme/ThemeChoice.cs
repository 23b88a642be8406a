using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Theme;

/// <summary>
/// Which look the page has. The page's head chooses before the first paint: what the address asks for, else
/// what was stored, else what the system prefers. This class changes it afterwards; the head's script stores
/// the choice.
/// </summary>
public sealed class ThemeChoice(IJSRuntime js)
{
    private const string Attribute = "data-theme";

    /// <summary>The look. Known once <see cref="Read"/> was called.</summary>
    public Look Look { get; private set; }

    /// <summary>True when the page is dark.</summary>
    public bool IsDark => Look == Look.Dark;

    /// <summary>The choice was read or changed.</summary>
    public event Action? Changed;

    /// <summary>Reads what the head of the page has chosen.</summary>
    public async Task Read()
    {
        Look = await js.InvokeAsync<string?>("document.documentElement.getAttribute", Attribute) switch
        {
            "dark" => Look.Dark,
            "projector" => Look.Projector,
            _ => Look.Light,
        };
        Changed?.Invoke();
    }

    /// <summary>Changes to a look, also for the next visit.</summary>
    public async Task Choose(Look look)
    {
        Look = look;
        await js.InvokeVoidAsync("document.documentElement.setAttribute", Attribute, NameOf(look));
        Changed?.Invoke();
    }

    /// <summary>Changes to the next look: light, dark, projector, light.</summary>
    public Task Next() => Choose(Look switch
    {
        Look.Light => Look.Dark,
        Look.Dark => Look.Projector,
        _ => Look.Light,
    });

    private static string NameOf(Look look) => look switch
    {
        Look.Dark => "dark",
        Look.Projector => "projector",
        _ => "light",
    };
}
