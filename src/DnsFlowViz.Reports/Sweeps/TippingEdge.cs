namespace DnsFlowViz.Reports.Sweeps;

/// <summary>Two cells side by side between which a run tips.</summary>
/// <param name="Before">Number of the cell with the smaller value.</param>
/// <param name="After">Number of the cell with the larger value.</param>
public sealed record TippingEdge(int Before, int After);
