using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Gallery;

/// <summary>Reads off a run what its card in the gallery says and shows.</summary>
public static class GalleryRunBuilder
{
    /// <summary>Bins of the series: two units of a card's picture each.</summary>
    private const int Bins = 110;

    /// <summary>The numbers and the series of a run.</summary>
    /// <param name="recording">The run, complete.</param>
    /// <param name="run">What does not change of it.</param>
    public static GalleryRun Build(Recording recording, RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(run);
        var clock = PlaybackClock.For(SpeedLadder.RealTime, run.Schedule, run.HorizonUs);
        var overview = OverviewBuilder.Build(recording, clock, 0, clock.HorizonNs, Bins);
        var figures = overview.Figures!;
        return new GalleryRun(
            run.ScenarioId,
            Laps(recording, run),
            figures.IsAlive,
            figures.MostHeld,
            figures.Node < 0 ? 0 : run.Nodes[figures.Node].SlotLimit,
            figures.Answered,
            figures.Failed,
            figures.MedianUs,
            figures.MedianUsBefore,
            [.. Versions(recording.Run)],
            new GallerySeries(
                run.Nodes.Sum(node => node.SlotLimit),
                overview.SlotsMax,
                [.. RecentShare.Of(overview).Select(Percent)],
                overview.Failed));
    }

    private static int Percent(double? share) => share is { } one ? (int)Math.Round(one * 100) : -1;

    private static int[] Laps(Recording recording, RunOpened run)
    {
        var trace = recording.Run.Trace;
        var senders = new SendersBack(recording.Run.Scenario);
        var laps = new int[run.Loops.Length];
        for (var number = 0; number < trace.Count; number++)
        {
            if (senders.IsLap(trace[number], recording.Run.Queries))
            {
                var node = trace[number].Node;
                var ring = Array.FindIndex(
                    run.Loops, edge => edge.Recursor == node || edge.Through.Contains(node));
                laps[Math.Max(0, ring)]++;
            }
        }

        return laps;
    }

    /// <summary>Every daemon once, with the releases that a restart brings up during the run.</summary>
    private static IEnumerable<string> Versions(SimulatedRun run) =>
        from node in run.Scenario.Nodes
        where node.Kind is NodeKind.Dnsmasq or NodeKind.Consul or NodeKind.SystemdResolved
        let later = run.Triggers.Where(trigger => trigger.Node == node.Id).Select(trigger => trigger.Version)
        from version in later.OfType<string>().Prepend(node.Version)
        group version by NameOf(node.Kind) into daemon
        select $"{daemon.Key} {string.Join(", ", daemon.Distinct(StringComparer.Ordinal))}";

    private static string NameOf(string kind) => kind switch
    {
        NodeKind.Consul => "Consul",
        NodeKind.SystemdResolved => "systemd",
        _ => kind,
    };
}
