namespace DnsFlowViz.Load;

/// <summary>How a viewer came back after its connection broke.</summary>
/// <param name="At">When the first frame was there again.</param>
/// <param name="After">Time without a picture.</param>
/// <param name="AtItsPlayhead">True when it went on with the very frame it had seen last.</param>
/// <param name="SameFrame">True when the last whole picture, asked for again, has the same hash.</param>
public sealed record ViewerReturn(DateTimeOffset At, TimeSpan After, bool AtItsPlayhead, bool SameFrame);
