namespace DnsFlowViz.Web.Storage;

/// <summary>A link as it is stored.</summary>
/// <param name="Id">Its name: 144 random bits in base64url.</param>
/// <param name="Link">What stands behind the <c>#</c> of the whole link.</param>
/// <param name="Title">What it shows, in the sender's words; null for none.</param>
/// <param name="CreatedAt">When it was stored.</param>
/// <param name="ExpiresAt">From when on it is not there any more; null for never.</param>
public sealed record StoredLink(
    string Id, string Link, string? Title, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);
