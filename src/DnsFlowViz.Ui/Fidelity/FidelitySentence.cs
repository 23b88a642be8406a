namespace DnsFlowViz.Ui.Fidelity;

/// <summary>One thing the post-mortem says, beside what its daemons did.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Told">What the post-mortem says.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Agreement">How far the two agree.</param>
public sealed record FidelitySentence(string About, string Told, string Measured, Agreement Agreement);
