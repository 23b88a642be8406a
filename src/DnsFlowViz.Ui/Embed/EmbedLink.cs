using System.Globalization;

namespace DnsFlowViz.Ui.Embed;

/// <summary>
/// Reads what another site's page asks an embedded stage to load. Only this server's own kinds of address are
/// taken, and only the parts of them that a stage knows.
/// </summary>
public static class EmbedLink
{
    private const int MostIdCharacters = 80;
    private static readonly string[] Parts = ["scenario", "seed", "t", "q"];

    /// <summary>What can be loaded, for whoever asks for something else.</summary>
    public static string Kinds { get; } =
        "Send the id of a scenario, what stands behind the # of a link, or an address of this server: "
        + "/?scenario=…, /open#… or /s/….";

    /// <summary>
    /// The address of the embedded stage, relative to the site; null when the link is of no kind it takes.
    /// </summary>
    /// <param name="link">What was asked for.</param>
    /// <param name="site">Where this server answers.</param>
    /// <param name="number">Counts what was loaded, so that the same link can be loaded again.</param>
    public static string? Relative(string link, Uri site, int number)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(site);
        var embed = string.Create(CultureInfo.InvariantCulture, $"embed={number}");
        if (IsName(link) && link.Length <= MostIdCharacters)
        {
            return $"/?{embed}&scenario={link}";
        }

        if (IsFragment(link))
        {
            return $"/open?{embed}#{link.TrimStart('#')}";
        }

        // An empty text would be the page that the address is read from.
        if (string.IsNullOrWhiteSpace(link) || !Uri.TryCreate(site, link, out var uri)
            || uri.GetLeftPart(UriPartial.Authority) != site.GetLeftPart(UriPartial.Authority))
        {
            return null;
        }

        return uri.AbsolutePath switch
        {
            "/" when uri.Fragment.Length == 0 => string.Join('&', [$"/?{embed}", .. Known(uri.Query)]),
            "/open" when IsFragment(uri.Fragment) => $"/open?{embed}{uri.Fragment}",
            var path when path.StartsWith("/s/", StringComparison.Ordinal) && IsName(path[3..]) =>
                $"{path}?{embed}",
            _ => null,
        };
    }

    private static IEnumerable<string> Known(string query) =>
        query.TrimStart('?').Split('&').Where(part => Parts.Contains(part.Split('=')[0]));

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    // The number of the format, a point, and base64url; LinkCodec says whether it is whole.
    private static bool IsFragment(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point > 0
            && text[..point].TrimStart('#').All(char.IsAsciiDigit)
            && IsName(text[(point + 1)..]);
    }
}
