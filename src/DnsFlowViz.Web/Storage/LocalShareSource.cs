using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Links;

namespace DnsFlowViz.Web.Storage;

/// <summary>Short links read in the server itself, for the picture it draws before the browser's.</summary>
public sealed class LocalShareSource(ShareDesk desk, LinkRedactor redactor) : IShareSource
{
    /// <inheritdoc />
    public Task<ShortLinkReply> Shorten(ShortLinkOrder order, CancellationToken cancel) =>
        Task.FromResult(new ShortLinkReply(null, "A link is stored from the page, not while it is drawn."));

    /// <inheritdoc />
    public Task<SharedLink?> Find(string id, CancellationToken cancel) => Task.FromResult(desk.Find(id));

    /// <inheritdoc />
    public Task<RedactedLink> Redact(string link, CancellationToken cancel) =>
        Task.FromResult(redactor.Redact(link));
}
