namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// The sites whose pages may hold this one in a frame: the setting <c>Embedding:FrameAncestors</c>, which is
/// <c>none</c>, <c>self</c>, or origins with spaces between.
/// </summary>
public sealed class FrameAncestors
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "Embedding:FrameAncestors";

    private const string None = "none";
    private const string Self = "self";

    private FrameAncestors(string[] sources) => Source = string.Join(' ', sources);

    /// <summary>What stands after <c>frame-ancestors</c>.</summary>
    public string Source { get; }

    /// <summary>The older header that says the same; null where it cannot.</summary>
    public string? FrameOptions => Source switch
    {
        $"'{None}'" => "DENY",
        $"'{Self}'" => "SAMEORIGIN",
        _ => null,
    };

    /// <summary>Reads the setting; nobody when it is absent.</summary>
    /// <exception cref="InvalidOperationException">It holds something that is no origin.</exception>
    public static FrameAncestors From(string? setting)
    {
        var words = (setting ?? None).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [] or [None] or ["'none'"]
            ? new FrameAncestors([$"'{None}'"])
            : new FrameAncestors([.. words.Select(SourceOf)]);
    }

    private static string SourceOf(string word) =>
        word.Trim('\'') == Self ? $"'{Self}'"
        : IsOrigin(word) ? word
        : throw new InvalidOperationException(
            $"\"{Setting}\" holds \"{word}\"; write none, self, or origins such as "
            + "https://wiki.example.org.");

    // Whatever else stood there would become a part of the policy.
    private static bool IsOrigin(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && word == uri.GetLeftPart(UriPartial.Authority)
        && word.All(letter => char.IsAsciiLetterOrDigit(letter) || ".:/-".Contains(letter));
}
