namespace DnsFlowViz.Ui.Editor;

/// <summary>A piece of a config line in one colour.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Css">Its class; empty for plain text.</param>
public sealed record SyntaxPart(string Text, string Css);
