namespace DnsFlowViz.Contracts.Comparison;

/// <summary>A line that a fix writes or takes away, or a release that it puts in or takes out.</summary>
/// <param name="Place">Where it stands: the config file's name, or the node's id for a release.</param>
/// <param name="IsAdded">True for a line that is there with the fix, false for one that is gone.</param>
/// <param name="Text">The line, trimmed.</param>
public sealed record ChangedLine(string Place, bool IsAdded, string Text);
