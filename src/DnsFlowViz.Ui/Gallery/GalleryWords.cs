using System.Globalization;
using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Gallery;

/// <summary>What a card says of its run, in words. Every number is the run's.</summary>
public static class GalleryWords
{
    private const int Second = 1_000_000;
    private const int Millisecond = 1_000;

    /// <summary>What the cards can be narrowed down to: a word of <see cref="StoryShows"/> and its name.
    /// </summary>
    public static IReadOnlyList<(string Word, string Name)> Kinds { get; } =
    [
        (StoryShows.Fills, "fills the table"),
        (StoryShows.Fails, "lookups fail"),
        (StoryShows.Late, "answered late"),
        (StoryShows.Unharmed, "nobody else hurt"),
        (StoryShows.LivesOn, "goes on"),
        (StoryShows.Ends, "ends"),
    ];

    /// <summary>How full the table was.</summary>
    public static string Slots(GalleryRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{Number.Of(run.PeakSlots)} of {Number.Of(run.SlotLimit)} slots at most";
    }

    /// <summary>How the lookups of others fared while it went round.</summary>
    public static string Lookups(GalleryRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var all = run.Answered + run.Failed;
        var within = run.MedianUs < 0 ? "" : $", half within {Time(run.MedianUs)}";
        return all == 0
            ? "no lookups meanwhile"
            : $"{Number.Of(run.Answered)} of {Number.Of(all)} lookups answered{within}";
    }

    /// <summary>Whether it was over when the run was.</summary>
    public static string End(GalleryRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.IsAlive ? "still going round at the end" : "over before the end of the run";
    }

    /// <summary>What the picture shows, for those who do not see it, and for when it does not come.</summary>
    public static string Picture(GalleryRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var rings = string.Join(" and ", run.Laps.Select(laps => $"{Number.Of(laps)} laps"));
        return $"The run in small: {rings}, {Slots(run)}, {Lookups(run)}.";
    }

    /// <summary>Where the middle of a ring is in the picture, per cent of its width.</summary>
    public static string Middle(int ring, int rings) =>
        ((100.0 * ((2 * ring) + 1)) / (2 * rings)).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Time(int us) => us >= Second
        ? string.Create(CultureInfo.InvariantCulture, $"{us / (double)Second:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(us / (double)Millisecond):0} ms");
}
