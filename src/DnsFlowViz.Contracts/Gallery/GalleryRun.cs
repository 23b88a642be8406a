using DnsFlowViz.Contracts.Stories;

namespace DnsFlowViz.Contracts.Gallery;

/// <summary>
/// The run of a card in its numbers, and in the series its picture is drawn from. Computed from the scenario
/// by the tests of each build, with the scenario's own seed.
/// </summary>
/// <param name="Id">Id of the scenario.</param>
/// <param name="Laps">How often a question was sent round, for each pair of nodes that does so.</param>
/// <param name="IsAlive">True when one still was at the end.</param>
/// <param name="PeakSlots">Most forward records in use at once at one dnsmasq.</param>
/// <param name="SlotLimit"><c>dns-forward-max</c> of that dnsmasq.</param>
/// <param name="Answered">Lookups of others answered that began while it went round.</param>
/// <param name="Failed">Those that failed.</param>
/// <param name="MedianUs">Half of the answered took at most so long, microseconds; -1 of none.</param>
/// <param name="MedianUsBefore">The same of those before; -1 of none.</param>
/// <param name="Versions">The daemons that were played with their releases, such as <c>dnsmasq 2.80</c>.
/// </param>
/// <param name="Series">What its picture shows.</param>
public sealed record GalleryRun(
    string Id,
    int[] Laps,
    bool IsAlive,
    int PeakSlots,
    int SlotLimit,
    int Answered,
    int Failed,
    int MedianUs,
    int MedianUsBefore,
    string[] Versions,
    GallerySeries Series)
{
    private const int LateTimes = 10;

    /// <summary>What it shows, words of <see cref="StoryShows"/> in their order.</summary>
    public IEnumerable<string> Shows() => StoryShows.All.Where(word => word switch
    {
        StoryShows.Fills => SlotLimit > 0 && PeakSlots >= SlotLimit,
        StoryShows.LivesOn => IsAlive,
        StoryShows.Ends => !IsAlive,
        StoryShows.Fails => Fails,
        StoryShows.Late => !Fails && IsLate,
        _ => !Fails && !IsLate,
    });

    private bool Fails => Failed > 0 && Failed * 100L >= Answered + Failed;

    private bool IsLate => MedianUsBefore > 0 && MedianUs >= MedianUsBefore * LateTimes;
}
