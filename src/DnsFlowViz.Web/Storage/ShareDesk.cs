using System.Buffers.Text;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Web.Storage;

/// <summary>
/// Stores links under names that nobody can guess, and finds them again. Only links that can be read are
/// stored, so that nobody keeps other things here.
/// </summary>
public sealed class ShareDesk(IShareStore store, TimeProvider clock, ILogger<ShareDesk> log) : IDisposable
{
    /// <summary>Links kept at once.</summary>
    public const int MostLinks = 100_000;

    /// <summary>Links that one address may store in ten minutes.</summary>
    public const int MostPerAddress = 60;

    private const int IdBytes = 18;

    /// <summary>The time in which <see cref="MostPerAddress"/> links can be stored.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _shares = PartitionedRateLimiter.Create<string, string>(
        from => RateLimitPartition.GetFixedWindowLimiter(from, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = MostPerAddress,
            Window = Window,
        }));

    /// <summary>Stores a link, or says why not.</summary>
    /// <param name="order">What is to be stored.</param>
    /// <param name="from">The address it comes from; each has its share.</param>
    public ShortLinkReply Shorten(ShortLinkOrder order, string from) => Shorten(order, from, out _);

    /// <summary>Stores a link, or says why not, and whether waiting helps.</summary>
    /// <param name="order">What is to be stored.</param>
    /// <param name="from">The address it comes from; each has its share.</param>
    /// <param name="isTooOften">True when that address has had its share.</param>
    public ShortLinkReply Shorten(ShortLinkOrder order, string from, out bool isTooOften)
    {
        ArgumentNullException.ThrowIfNull(order);
        isTooOften = false;
        if (WhatIsWrong(order) is { } refusal)
        {
            return Refused(refusal);
        }

        using var share = _shares.AttemptAcquire(from);
        isTooOften = !share.IsAcquired;
        return isTooOften
            ? Refused($"One address may store {MostPerAddress} links in ten minutes. "
                + "Try again later; the long link needs no server.")
            : Store(order);
    }

    /// <summary>The link of a name; null when there is none, or none any more.</summary>
    public SharedLink? Find(string id) =>
        id is { Length: (IdBytes * 8 / 6) } && store.Find(id, clock.GetUtcNow()) is { } found
            ? new SharedLink(found.Id, found.Link, found.Title)
            : null;

    /// <inheritdoc />
    public void Dispose() => _shares.Dispose();

    /// <summary>Why an order can never be stored; null when it can.</summary>
    public static string? WhatIsWrong(ShortLinkOrder order) => order switch
    {
        { Link: null } or { Link.Length: 0 } => "There is no link to be stored.",
        { Title.Length: > ShortLinkOrder.TitleLength } =>
            $"A title has at most {ShortLinkOrder.TitleLength} characters.",
        { Days: < 1 or > ShortLinkOrder.MostDays } =>
            $"A link expires after 1 to {ShortLinkOrder.MostDays} days, or never.",
        _ when LinkCodec.Read(order.Link).State is null =>
            LinkRedactor.NoLink,
        _ => null,
    };

    private ShortLinkReply Store(ShortLinkOrder order)
    {
        try
        {
            return StoreIfThereIsRoom(order);
        }
        catch (StorageException failure)
        {
            StoreLog.DoesNotAnswer(log, failure);
            return Refused($"{failure.Message} Use the long link; it needs no server.");
        }
    }

    private ShortLinkReply StoreIfThereIsRoom(ShortLinkOrder order)
    {
        var now = clock.GetUtcNow();
        if (store.CountAfterClearing(now) >= MostLinks)
        {
            return Refused($"This server keeps at most {MostLinks:N0} links, and it has them. "
                + "Use the long link; it needs no server.");
        }

        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var title = string.IsNullOrWhiteSpace(order.Title) ? null : order.Title.Trim();
        store.Add(new StoredLink(
            id, order.Link, title, now, order.Days is { } days ? now.AddDays(days) : null));
        return new ShortLinkReply(id, null);
    }

    private static ShortLinkReply Refused(string words) => new(null, words);
}
