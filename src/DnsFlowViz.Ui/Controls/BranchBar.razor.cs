using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Controls;

/// <summary>
/// The original run and its branches; a click goes back to one. It is not there before the first branch.
/// </summary>
public sealed partial class BranchBar : LivePanel
{
    /// <summary>Goes to a run.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <inheritdoc />
    protected override bool Accept(Frame frame) => false;

    private static string NameOf(Branch branch) => branch.Parent < 0
        ? branch.Name
        : $"branch at {TimeText.Seconds(branch.AtNs, 3)} s: {branch.Name}";
}
