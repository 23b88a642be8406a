using System.Globalization;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>Reads how long to play: a whole number with <c>us</c>, <c>ms</c>, <c>s</c> or <c>m</c>.</summary>
public static class HorizonText
{
    private static readonly (string Unit, long Us)[] Units =
        [("us", 1), ("ms", 1_000), ("s", 1_000_000), ("m", 60_000_000)];

    /// <summary>Longest run, microseconds of virtual time.</summary>
    public const long MostUs = 3_600_000_000;

    /// <summary>What to say of a length that cannot be read.</summary>
    public static string WhatIsWrong(string text) =>
        $"--for {text}: write a whole number with us, ms, s or m, at most 3600s; for example --for 120s.";

    /// <summary>Microseconds; false when the text is no such length or too long.</summary>
    public static bool TryRead(string text, out long us)
    {
        us = 0;
        foreach (var (unit, size) in Units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && long.TryParse(
                    text[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count > 0 && count <= MostUs / size)
            {
                us = count * size;
                return true;
            }
        }

        return false;
    }
}
