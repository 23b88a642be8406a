namespace DnsFlowViz.Ui.Panels;

/// <summary>One step of the answer to "why slow and not down?".</summary>
/// <param name="Number">The number of the run it stands on, with its unit.</param>
/// <param name="Text">What that number means here.</param>
public sealed record WhySentence(string Number, string Text);
