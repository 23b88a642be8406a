namespace DnsFlowViz.Reports.Review;

/// <summary>A part of a config text with the lines at fault.</summary>
/// <param name="Place">File, node, address and version.</param>
/// <param name="Lines">Numbers from 1, texts, and whether a line is at fault.</param>
public sealed record ReviewConfig(
    string Place, IReadOnlyList<(int Number, string Text, bool AtFault)> Lines);
