using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using DnsFlowViz.Contracts.Wire;

namespace DnsFlowViz.Contracts.Links;

/// <summary>
/// A <see cref="LinkState"/> as the text behind the <c>#</c> of a link, and back. The text is a format
/// number, a point, and base64url (RFC 4648 section 5, no padding) of: the length of it all in three bytes,
/// the state as JSON, deflated (RFC 1951), and the first eight bytes of SHA-256 over everything before and
/// the format number.
/// </summary>
public static class LinkCodec
{
    /// <summary>The newest format, which is the one that is written.</summary>
    public const int Format = 1;

    /// <summary>Most characters of a link behind the <c>#</c>.</summary>
    public const int MostCharacters = 1 << 16;

    /// <summary>Most bytes that a link may unfold to.</summary>
    public const int MostBytes = 640 << 10;

    /// <summary>Characters from which on a link is not safe in every chat and mail program.</summary>
    public const int SafeCharacters = 1_900;

    /// <summary>The text of a state; null when it does not fit into a link.</summary>
    public static string? Write(LinkState state)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(state, ContractsJson.Default.LinkState);
        if (json.Length > MostBytes)
        {
            return null;
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Format}.{Base64Url.EncodeToString(LinkEnvelope.Seal(Format, Deflated.Of(json)))}");
        return text.Length <= MostCharacters ? text : null;
    }

    /// <summary>Reads what stands behind the <c>#</c>, without it. Never throws.</summary>
    public static LinkReading Read(string fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var fault = Opened(fragment, out var body);
        if (fault is { } kind)
        {
            return Wrong(kind, fragment);
        }

        if (Deflated.Read(body, MostBytes) is not { } json)
        {
            return Wrong(LinkFaultKind.TooLarge, fragment);
        }

        return LinkChecks.Parse(json) is { } state
            ? new LinkReading(state, null)
            : Wrong(LinkFaultKind.Damaged, fragment);
    }

    private static LinkReading Wrong(LinkFaultKind kind, string fragment) =>
        new(null, new LinkFault(kind, fragment.Length, kind == LinkFaultKind.Cut ? Promised(fragment) : 0));

    private static LinkFaultKind? Opened(string fragment, out byte[] body)
    {
        body = [];
        if (fragment.Length == 0)
        {
            return LinkFaultKind.Empty;
        }

        if (fragment.Length > MostCharacters)
        {
            return LinkFaultKind.TooLarge;
        }

        var point = fragment.IndexOf('.', StringComparison.Ordinal);
        var number = point < 0 ? fragment : fragment[..point];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var format)
            || number[0] == '0')
        {
            return LinkFaultKind.Damaged;
        }

        if (point < 0)
        {
            return fragment == Format.ToString(CultureInfo.InvariantCulture)
                ? LinkFaultKind.Cut
                : LinkFaultKind.Damaged;
        }

        var fault = LinkEnvelope.Open(fragment.AsSpan(point + 1), out body);
        // A number that was changed on the way is damage; only one that was written so is of a newer format.
        return format == Format ? fault : fault is null ? LinkFaultKind.Damaged : LinkFaultKind.Newer;
    }

    private static int Promised(string fragment)
    {
        var point = fragment.IndexOf('.', StringComparison.Ordinal);
        var payload = point < 0 ? 0 : LinkEnvelope.Promised(fragment.AsSpan(point + 1));
        return payload == 0 ? 0 : point + 1 + payload;
    }
}
