using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Links;

/// <summary>Opens the sheet from which this moment is shared. What plays is paused for it.</summary>
public sealed partial class ShareButton : ComponentBase
{
    private bool _isOpen;

    /// <summary>Pauses what plays.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>What stands on the button.</summary>
    [Parameter]
    public string Word { get; set; } = "Share";

    private void Open()
    {
        Player.Pause();
        _isOpen = true;
    }

    private void Close() => _isOpen = false;
}
