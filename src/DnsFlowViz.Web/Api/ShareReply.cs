namespace DnsFlowViz.Web.Api;

/// <summary>A short link that was stored.</summary>
/// <param name="Id">Its name, which cannot be guessed.</param>
/// <param name="Address">The whole short link.</param>
public sealed record ShareReply(string Id, string Address);
