using System.Globalization;

namespace DnsFlowViz.Ui.Flow;

/// <summary>How numbers are written on the stage.</summary>
public static class Number
{
    /// <summary>A count with commas between thousands.</summary>
    public static string Of(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A coordinate or length for markup, with at most two decimals.</summary>
    public static string Exact(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>
    /// A share of a whole in per cent, rounded down, so that 100 % is said only when nothing is missing.
    /// </summary>
    public static int Percent(long part, long whole) => whole <= 0 ? 100 : (int)(part * 100 / whole);
}
