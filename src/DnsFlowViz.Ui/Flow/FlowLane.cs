namespace DnsFlowViz.Ui.Flow;

/// <summary>One of the two straight lines of a link.</summary>
/// <param name="From">Its end at the link's source.</param>
/// <param name="To">Its end at the link's target.</param>
public readonly record struct FlowLane(FlowPoint From, FlowPoint To)
{
    /// <summary>The same line run through the other way.</summary>
    public FlowLane Reversed => new(To, From);
}
