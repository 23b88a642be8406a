namespace DnsFlowViz.Reports.Review;

/// <summary>One number of a review.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">The number with its unit.</param>
/// <param name="Tone"><c>loop</c>, <c>failed</c>, or empty.</param>
public sealed record ReviewFigure(string Label, string Value, string Tone);
