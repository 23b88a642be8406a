namespace DnsFlowViz.Ui.Inspector;

/// <summary>A part of a message that means one thing.</summary>
/// <param name="Section">Its section: header, question, answer, authority or additional.</param>
/// <param name="Start">Its first octet in the message.</param>
/// <param name="Length">How many octets it has.</param>
/// <param name="Text">What it says.</param>
public sealed record WireField(string Section, int Start, int Length, string Text);
