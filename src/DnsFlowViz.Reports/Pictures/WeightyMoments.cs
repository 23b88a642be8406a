using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>The moments that tell a run best, where there is no room for all of them.</summary>
internal static class WeightyMoments
{
    private static readonly string[] Weight =
    [
        MomentKind.FirstDs, MomentKind.LapOne, MomentKind.TableFull, MomentKind.FirstFailure,
        MomentKind.Reload, MomentKind.Restart, MomentKind.LoopEnded, MomentKind.LogLine, MomentKind.Asked,
    ];

    /// <summary>The weightiest moments of a run in order of time.</summary>
    public static IReadOnlyList<Moment> Of(Recording recording, int most) =>
    [
        .. MomentFinder.Find(recording)
            .Select((moment, place) => (moment, place))
            .OrderBy(item => Array.IndexOf(Weight, item.moment.Kind))
            .Take(most)
            .OrderBy(item => item.place)
            .Select(item => item.moment),
    ];
}
