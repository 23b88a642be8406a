namespace DnsFlowViz.Contracts.Links;

/// <summary>A link that is stored on the server.</summary>
/// <param name="Id">Its name, which cannot be guessed.</param>
/// <param name="Link">What stands behind the <c>#</c> of the whole link.</param>
/// <param name="Title">What it shows, in the sender's words; null for none.</param>
public sealed record SharedLink(string Id, string Link, string? Title);
