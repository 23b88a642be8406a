using System.Globalization;

namespace DnsFlowViz.Ui.Timeline;

/// <summary>
/// How instants of virtual time are written for people. Digits are cut, never rounded up to what is not yet.
/// </summary>
public static class TimeText
{
    /// <summary>
    /// From this slowdown on (thousandths of seconds per second) milliseconds stand still, so microseconds
    /// are shown.
    /// </summary>
    private const long FineFromMilli = 100_000;

    /// <summary>An instant in seconds with a fixed number of decimals, 0 to 6, without the unit.</summary>
    public static string Seconds(long ns, int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
        {
            unit /= 10;
        }

        var cut = Math.Floor(ns / 1_000_000_000m / unit) * unit;
        var form = string.Create(CultureInfo.InvariantCulture, $"F{decimals}");
        return cut.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The playhead with its unit: milliseconds, or microseconds where the playback is slow enough to see
    /// them.
    /// </summary>
    public static string Playhead(long ns, long slowdownMilli, bool playing)
    {
        var fine = slowdownMilli >= FineFromMilli || (!playing && ns / 1000 % 1000 != 0);
        return Seconds(ns, fine ? 6 : 3) + " s";
    }

    /// <summary>A length in as few digits as tell it: <c>0.05 s</c>, <c>24 s</c>, <c>450 µs</c>.</summary>
    public static string Length(long ns) => ns switch
    {
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1000m:0.#} µs"),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1_000_000m:0.#} ms"),
        < 10_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{ns / 1_000_000_000m:0.##} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{ns / 1_000_000_000m:0} s"),
    };
}
