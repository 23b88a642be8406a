using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>A card of the diagram with its place.</summary>
/// <param name="Index">Its index in <see cref="RunOpened.Nodes"/>.</param>
/// <param name="Card">What it says about itself.</param>
/// <param name="Bounds">Where it lies in the world.</param>
/// <param name="IsShort">True when it has to do without its config text, or most of it.</param>
public sealed record FlowNode(int Index, NodeCard Card, FlowRect Bounds, bool IsShort);
