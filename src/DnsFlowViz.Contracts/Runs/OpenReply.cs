namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// What <c>Open</c> returns: a run, or the reasons why there is none. Exactly one of the two is filled.
/// </summary>
/// <param name="Opened">The run; null when it was refused.</param>
/// <param name="Problems">Why it was refused; empty when it runs.</param>
public sealed record OpenReply(RunOpened? Opened, Diagnostic[] Problems);
