using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Ui.Panels;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Controls;

/// <summary>The bar over everything: which scenario, which telling, theme, keys, share.</summary>
public sealed partial class TopBar : LivePanel
{
    /// <summary>Knows that a button has the focus.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    /// <summary>Knows whether what stands on the stage is an edit.</summary>
    [Inject]
    public required TabEdit Tab { get; init; }

    /// <summary>The list of keys is asked for.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnKeys { get; set; }

    /// <summary>The log is asked for, on a window too narrow to show it always.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnLog { get; set; }

    /// <inheritdoc />
    protected override bool Accept(Frame frame) => false;
}
