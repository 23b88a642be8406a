using System.Globalization;

namespace DnsFlowViz.Ui.Editor;

/// <summary>Something that no config file says: a version, a delay, a rate, an instant.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Place">Its path in the scenario, as findings name it.</param>
/// <param name="Value">Its value in <paramref name="Unit"/>, as text.</param>
/// <param name="Unit">The unit people read; empty for a word.</param>
/// <param name="PerUnit">How many of the scenario's own units make one of these; 0 for a word.</param>
public sealed record DraftField(string Label, string Place, string Value, string Unit, int PerUnit)
{
    /// <summary>A number of the scenario in a unit that people read.</summary>
    public static DraftField Number(string label, string place, long value, string unit, int perUnit) => new(
        label, place, (value / (decimal)perUnit).ToString("0.######", CultureInfo.InvariantCulture), unit,
        perUnit);

    /// <summary>What was typed, in the scenario's own unit; null when it is no number.</summary>
    public long? Whole(string typed) =>
        decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number < 1_000_000_000
            ? (long)decimal.Round(number * PerUnit)
            : null;
}
