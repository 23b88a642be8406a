using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Ui.Links;

/// <summary>Where short links are kept: behind the hub in the browser, in the server itself before.</summary>
public interface IShareSource
{
    /// <summary>Stores a link under a short name, or says why not.</summary>
    Task<ShortLinkReply> Shorten(ShortLinkOrder order, CancellationToken cancel);

    /// <summary>The link of a name; null when there is none, or none any more.</summary>
    Task<SharedLink?> Find(string id, CancellationToken cancel);

    /// <summary>
    /// A link with other names and addresses in it, from what stands behind its <c>#</c>; nothing is stored.
    /// </summary>
    /// <exception cref="InvalidOperationException">Its names cannot be replaced; the message says
    /// why.</exception>
    Task<RedactedLink> Redact(string link, CancellationToken cancel);
}
