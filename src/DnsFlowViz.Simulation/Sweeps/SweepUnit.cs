using System.Globalization;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>
/// What the numbers of a parameter count. Inside they are whole numbers of the smallest unit, so that no
/// value depends on how a machine rounds.
/// </summary>
/// <param name="Smallest">The smallest unit in words, such as <c>µs</c>; empty for a plain count.</param>
/// <param name="Suffixes">What may stand behind a number, the smallest first, with its size.</param>
public sealed record SweepUnit(string Smallest, IReadOnlyList<(string Suffix, long Size)> Suffixes)
{
    /// <summary>A whole number.</summary>
    public static SweepUnit Count { get; } = new("", [("", 1)]);

    /// <summary>A time: <c>us</c>, <c>ms</c> or <c>s</c>.</summary>
    public static SweepUnit Time { get; } = new("µs", [("us", 1), ("ms", 1_000), ("s", 1_000_000)]);

    /// <summary>So many per second, with up to three decimals.</summary>
    public static SweepUnit PerSecond { get; } = new("thousandths per second", [("", 1_000)]);

    /// <summary>Reads a number with its suffix.</summary>
    /// <param name="text">The number, such as <c>0.1ms</c>.</param>
    /// <param name="number">It in the smallest unit.</param>
    public bool TryRead(string text, out long number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = 0;
        foreach (var (suffix, size) in Suffixes)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal)
                && decimal.TryParse(
                    text[..^suffix.Length],
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var said)
                && said <= long.MaxValue / 1_000_000m / size
                && said * size == decimal.Truncate(said * size))
            {
                number = (long)(said * size);
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a number in the largest unit of which it is at least one, such as
    /// <c>1.3ms</c>.</summary>
    public string Write(long number)
    {
        var (suffix, size) = Suffixes.LastOrDefault(unit => number >= unit.Size, Suffixes[0]);
        return ((decimal)number / size).ToString(CultureInfo.InvariantCulture) + suffix;
    }

    /// <summary>A number as a value.</summary>
    internal SweepValue Value(long number) => new(Write(number), number);

    /// <summary>The suffix of a text that has one; empty for none.</summary>
    internal string SuffixOf(string text) =>
        Suffixes.Select(unit => unit.Suffix).OrderByDescending(suffix => suffix.Length)
            .First(suffix => text.EndsWith(suffix, StringComparison.Ordinal) || suffix.Length == 0);
}
