using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Controls;

/// <summary>Play, pause, the time, the steps and the speed.</summary>
public sealed partial class TransportBar : LivePanel
{
    /// <summary>Moves the playhead.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    private string Playhead => TimeText.Playhead(
        Store.PlayheadNs, Store.Clock.SlowdownMilli(Store.PlayheadNs), Store.Playing);
}
