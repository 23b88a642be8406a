using System.Globalization;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Reads durations as Consul writes them: <c>2s</c>, <c>500ms</c>, <c>1m30s</c>, <c>1.5s</c>.
/// </summary>
internal static class DurationText
{
    // Go writes the longest of them, all units with all digits, in fewer letters.
    private const int LongestText = 100;

    private const decimal LongestNs = 1_000_000_000m * 3_600 * 24 * 365;

    // Longer units first, so that "ms" is not read as "m".
    private static readonly (string Unit, decimal Ns)[] Units =
    [
        ("ns", 1m),
        ("us", 1_000m),
        ("µs", 1_000m),
        ("ms", 1_000_000m),
        ("s", 1_000_000_000m),
        ("m", 60_000_000_000m),
        ("h", 3_600_000_000_000m),
    ];

    /// <summary>Reads a duration of at most a year into whole nanoseconds.</summary>
    public static bool TryRead(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        if (text == "0")
        {
            return true;
        }

        if (text.Length > LongestText)
        {
            return false;
        }

        var total = 0m;
        var rest = text;
        while (rest.Length > 0)
        {
            var digits = rest.Length - rest.TrimStart("0123456789.".ToCharArray()).Length;
            var unit = Units.FirstOrDefault(
                known => rest[digits..].StartsWith(known.Unit, StringComparison.Ordinal));
            if (unit.Unit is null || !TryAmount(rest[..digits], out var amount))
            {
                return false;
            }

            total += amount * unit.Ns;
            rest = rest[(digits + unit.Unit.Length)..];
            if (total > LongestNs)
            {
                return false;
            }
        }

        nanoseconds = (long)total;
        return text.Length > 0;
    }

    // At most fifteen characters, so that the product with the longest unit stays a decimal.
    private static bool TryAmount(string text, out decimal amount)
    {
        amount = 0;
        return text.Length <= 15
            && decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out amount);
    }
}
