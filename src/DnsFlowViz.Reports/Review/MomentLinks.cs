using System.Globalization;

namespace DnsFlowViz.Reports.Review;

/// <summary>
/// Addresses of the page that lead back to an instant of a run. The page reads scenario, seed and time from
/// them, as its own address bar writes them.
/// </summary>
/// <param name="Base">Address of the site, with or without its final slash.</param>
/// <param name="ScenarioId">Id of a shipped scenario; null when no address opens the run, because it is of a
/// text of its own or something was done to it.</param>
/// <param name="Seed">The seed in force.</param>
public sealed record MomentLinks(string Base, string? ScenarioId, ulong Seed)
{
    /// <summary>Where the program listens when nothing else is said.</summary>
    public const string UsualBase = "http://localhost:5080";

    /// <summary>
    /// The instant a link stands for: whole microseconds, rounded up, so that what is shown has happened.
    /// </summary>
    public static long InstantOf(long ns) => (ns + 999) / 1000 * 1000;

    /// <summary>The address of an instant; null when none opens the run.</summary>
    public string? At(long ns) => ScenarioId is null
        ? null
        : Site + Text(ScenarioId, string.Create(CultureInfo.InvariantCulture, $"&seed={Seed}"))
            + $"&t={Seconds(ns)}";

    /// <summary>The address of a shipped scenario.</summary>
    public string To(string scenarioId) => Site + Text(scenarioId, "");

    /// <summary>An instant as links write it: seconds without final zeros.</summary>
    public static string Seconds(long ns) =>
        (InstantOf(ns) / 1_000_000_000m).ToString("0.######", CultureInfo.InvariantCulture);

    private string Site => Base.TrimEnd('/');

    private static string Text(string id, string seed) => $"/?scenario={Uri.EscapeDataString(id)}{seed}";
}
