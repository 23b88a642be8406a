using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Editor;

/// <summary>A run in the four numbers that say whether an edit changed anything.</summary>
/// <param name="Full">How long after the first DS question the table was full.</param>
/// <param name="Peak">Most records in use at once.</param>
/// <param name="Answered">The share of legitimate lookups that were answered while it went round.</param>
/// <param name="Laps">Loop queries in the whole run.</param>
public sealed record EditFigures(string Full, string Peak, string Answered, string Laps)
{
    /// <summary>The outcome of a run that was computed to its end.</summary>
    public static EditFigures Of(Overview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var figures = overview.Figures;
        return new EditFigures(
            FullAfter(overview.Moments),
            figures is null ? "–" : Number.Of(figures.MostHeld),
            figures is null ? "–" : Share(figures.Answered, figures.Answered + figures.Failed),
            figures is null ? "–" : Number.Of(figures.Laps));
    }

    private static string FullAfter(Moment[] moments)
    {
        var first = moments.FirstOrDefault(moment => moment.Kind == MomentKind.FirstDs);
        var full = moments.FirstOrDefault(moment => moment.Kind == MomentKind.TableFull);
        return first is null || full is null
            ? "never"
            : string.Create(CultureInfo.InvariantCulture, $"{(full.AtNs - first.AtNs) / 1_000_000:N0} ms");
    }

    private static string Share(int part, int whole) => whole == 0
        ? "none asked"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000m * part / whole) / 10:0.#} %");
}
