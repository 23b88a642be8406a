namespace DnsFlowViz.Contracts.Links;

/// <summary>What came of storing a link. Exactly one of the two is filled.</summary>
/// <param name="Id">The name under which it is stored: <c>/s/</c> and this.</param>
/// <param name="Refused">Why it was not stored, one sentence that names the way out.</param>
public sealed record ShortLinkReply(string? Id, string? Refused);
