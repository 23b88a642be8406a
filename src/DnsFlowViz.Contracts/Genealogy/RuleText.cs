namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>A rule of a daemon in words, with the place where it was read.</summary>
/// <param name="Id">Its name, such as <c>D18</c>.</param>
/// <param name="Sentence">What it says; empty when no rule book has it.</param>
/// <param name="Daemon">Whose rule it is, such as <c>dnsmasq</c>.</param>
/// <param name="Versions">The versions it holds for; empty when it says none.</param>
/// <param name="Source">File and function, or the text it was read in.</param>
public sealed record RuleText(string Id, string Sentence, string Daemon, string Versions, string Source);
