namespace DnsFlowViz.Ui.Timeline;

/// <summary>A time written on the axis.</summary>
/// <param name="X">Its place, px from the left edge of the plot.</param>
/// <param name="Text">The time with its unit.</param>
public sealed record TimelineTick(double X, string Text);
