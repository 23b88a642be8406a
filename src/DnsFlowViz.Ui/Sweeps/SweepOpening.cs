using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>
/// Opens a cell of a sweep on the stage: the shipped scenario, and over it the cell as an edit, so that both
/// stand beside each other.
/// </summary>
public sealed class SweepOpening(ISweepSource source, EditSession edits, NavigationManager navigation)
{
    /// <summary>The storm of the shipped scenarios is in full course by then.</summary>
    private const long StandAtUs = 20_000_000;

    /// <summary>Goes to the stage with a cell.</summary>
    /// <exception cref="InvalidOperationException">The server refused, in words.</exception>
    /// <exception cref="ConnectionLostException">The server did not answer.</exception>
    public async Task Open(SweepOrder order, SweepChart chart, int cell)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(chart);
        var text = await source.ScenarioText(order, cell, CancellationToken.None);
        edits.Offer(text);
        var atUs = Math.Min(StandAtUs, Math.Min(chart.HorizonUs, chart.OwnHorizonUs) / 2);
        navigation.NavigateTo(new StageAddress(order.ScenarioId, null, atUs * 1000).ToRelative());
    }
}
