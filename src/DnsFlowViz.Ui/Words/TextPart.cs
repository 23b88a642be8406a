namespace DnsFlowViz.Ui.Words;

/// <summary>A stretch of a text.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Entry">What explains them; null for plain text.</param>
public readonly record struct TextPart(string Text, GlossaryEntry? Entry);
