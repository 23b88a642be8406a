using DnsFlowViz.Ui.Theme;
using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Words;

/// <summary>For whom words are explained.</summary>
public sealed class ReaderDepth(IJSRuntime js) : PageChoice<Depth>(js, "data-depth")
{
    /// <summary>The depth. Known once it was read.</summary>
    public Depth Depth => Value;
}
