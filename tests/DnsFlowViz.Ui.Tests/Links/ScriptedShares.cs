using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Links;

namespace DnsFlowViz.Ui.Tests.Links;

/// <summary>A store of links that keeps them in a list, or refuses in given words.</summary>
public sealed class ScriptedShares : IShareSource
{
    private readonly List<SharedLink> _kept = [];

    /// <summary>Why nothing is stored; null when everything is.</summary>
    public string? Refusal { get; set; }

    /// <summary>Why nothing is found; null when what is there is.</summary>
    public string? Trouble { get; set; }

    /// <summary>What was to be stored.</summary>
    public List<ShortLinkOrder> Orders { get; } = [];

    /// <summary>What became of each link whose names were to be replaced; missing ones are refused.</summary>
    public Dictionary<string, RedactedLink> Redactions { get; } = [];

    /// <summary>Puts a link there.</summary>
    public void Keep(SharedLink link) => _kept.Add(link);

    /// <inheritdoc />
    public Task<ShortLinkReply> Shorten(ShortLinkOrder order, CancellationToken cancel)
    {
        Orders.Add(order);
        if (Refusal is not null)
        {
            return Task.FromResult(new ShortLinkReply(null, Refusal));
        }

        var id = $"name-{Orders.Count}";
        Keep(new SharedLink(id, order.Link, order.Title));
        return Task.FromResult(new ShortLinkReply(id, null));
    }

    /// <inheritdoc />
    public Task<SharedLink?> Find(string id, CancellationToken cancel) =>
        Trouble is { } words
            ? throw new InvalidOperationException(words)
            : Task.FromResult(_kept.Find(link => link.Id == id));

    /// <inheritdoc />
    public Task<RedactedLink> Redact(string link, CancellationToken cancel) =>
        Redactions.TryGetValue(link, out var redacted)
            ? Task.FromResult(redacted)
            : throw new InvalidOperationException("This scenario does not read; mend it first.");
}
