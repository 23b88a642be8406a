namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>Reads a domain name as config files write it.</summary>
internal static class DomainText
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    /// <summary>
    /// Reads a name into the one form used everywhere: lower case, no final dot; empty for the root.
    /// </summary>
    public static bool TryRead(string text, out string domain)
    {
        domain = text.EndsWith('.') ? text[..^1] : text;
        domain = domain.ToLowerInvariant();
        return text == "." || (domain.Length is > 0 and <= LongestName && domain.Split('.').All(IsLabel));
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label.All(IsLabelLetter);

    private static bool IsLabelLetter(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
