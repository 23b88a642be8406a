namespace DnsFlowViz.Contracts.Links;

/// <summary>A link with other names and addresses in it.</summary>
/// <param name="Link">What stands behind its <c>#</c>.</param>
/// <param name="Changes">What was replaced, in order of appearance, each once.</param>
public sealed record RedactedLink(string Link, NameChange[] Changes);
