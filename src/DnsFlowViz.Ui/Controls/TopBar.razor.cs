using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.Theme;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Controls;

/// <summary>The bar over everything: which scenario, which telling, theme, keys, share.</summary>
public sealed partial class TopBar : LivePanel
{
    /// <summary>Light or dark.</summary>
    [Inject]
    public required ThemeChoice Theme { get; init; }

    /// <summary>Knows that a button has the focus.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    /// <summary>The list of keys is asked for.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnKeys { get; set; }

    /// <summary>The log is asked for, on a window too narrow to show it always.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnLog { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Theme.Changed += OnTheme;
    }

    /// <inheritdoc />
    protected override bool Accept(Frame frame) => false;

    /// <inheritdoc />
    protected override void OnGone() => Theme.Changed -= OnTheme;

    private void OnTheme() => _ = InvokeAsync(StateHasChanged);
}
