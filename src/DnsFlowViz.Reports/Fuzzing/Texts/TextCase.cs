namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>A spoilt text.</summary>
/// <param name="Kind">What it was before.</param>
/// <param name="Text">What it is now; no longer than the bound of its kind allows by much.</param>
public sealed record TextCase(TextKind Kind, string Text);
