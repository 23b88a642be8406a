using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Words;

/// <summary>
/// For whom words are explained. A reader chooses once: the page's head remembers it for the next visit.
/// </summary>
public sealed class ReaderDepth(IJSRuntime js)
{
    private const string Attribute = "data-depth";

    /// <summary>The depth. Known once <see cref="Read"/> was called.</summary>
    public Depth Depth { get; private set; }

    /// <summary>The choice was read or changed.</summary>
    public event Action? Changed;

    /// <summary>Reads what the head of the page has remembered.</summary>
    public async Task Read()
    {
        Depth = await js.InvokeAsync<string?>("document.documentElement.getAttribute", Attribute) switch
        {
            "operator" => Depth.Operator,
            "source" => Depth.Source,
            _ => Depth.New,
        };
        Changed?.Invoke();
    }

    /// <summary>Changes the depth, also for the next visit.</summary>
    public async Task Choose(Depth depth)
    {
        Depth = depth;
        await js.InvokeVoidAsync("document.documentElement.setAttribute", Attribute, NameOf(depth));
        Changed?.Invoke();
    }

    private static string NameOf(Depth depth) => depth switch
    {
        Depth.Operator => "operator",
        Depth.Source => "source",
        _ => "new",
    };
}
