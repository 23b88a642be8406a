namespace DnsFlowViz.Ui.Timeline;

/// <summary>A diamond of the failure rug.</summary>
/// <param name="X">Its place, px from the left edge of the plot.</param>
/// <param name="Count">How many failed lookups it stands for.</param>
public sealed record FailureDot(double X, int Count);
