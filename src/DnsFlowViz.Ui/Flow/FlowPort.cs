namespace DnsFlowViz.Ui.Flow;

/// <summary>The place on the edge of a card where a link leaves it.</summary>
/// <param name="Node">The card.</param>
/// <param name="Side">The edge.</param>
/// <param name="At">The point on it, midway between the two lanes of the link.</param>
public sealed record FlowPort(FlowNode Node, FlowSide Side, FlowPoint At);
