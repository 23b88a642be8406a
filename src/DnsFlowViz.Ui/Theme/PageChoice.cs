using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Theme;

/// <summary>
/// Something a reader chooses once for the page. It stands on the page's root element, where style sheets see
/// it. The page's head has put it there before the first paint, and its script stores what is changed here.
/// </summary>
/// <typeparam name="T">What there is to choose from; its names in small letters are those on the page, and
/// its first value is the usual one.</typeparam>
/// <param name="js">The page's scripts.</param>
/// <param name="attribute">The attribute of the root element.</param>
public abstract class PageChoice<T>(IJSRuntime js, string attribute)
    where T : struct, Enum
{
    /// <summary>The choice was read or changed.</summary>
    public event Action? Changed;

    /// <summary>What is chosen. Known once <see cref="Read"/> was called.</summary>
    protected T Value { get; private set; }

    /// <summary>Reads what the head of the page has found.</summary>
    public async Task Read()
    {
        var name = await js.InvokeAsync<string?>("document.documentElement.getAttribute", attribute);
        Value = Enum.GetValues<T>().FirstOrDefault(value => NameOf(value) == name);
        Changed?.Invoke();
    }

    /// <summary>Changes the choice, also for the next visit.</summary>
    public async Task Choose(T value)
    {
        Value = value;
        await js.InvokeVoidAsync("document.documentElement.setAttribute", attribute, NameOf(value));
        Changed?.Invoke();
    }

    private static string NameOf(T value) => value.ToString().ToLowerInvariant();
}
