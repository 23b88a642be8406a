using System.Globalization;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// What a run costs at least, known before it is played. Lookups are certain: their number follows from the
/// workloads. What a loop adds is not, so a run that loops too long is cut while it is played instead.
/// </summary>
public static class RunCost
{
    /// <summary>Events of a lookup at least: it begins, and it ends.</summary>
    public const int EventsPerLookup = 2;

    private const long UsTimesMilli = 1_000_000_000;

    /// <summary>Events that the lookups of all workloads make at least.</summary>
    public static long LeastEvents(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return EventsPerLookup * Lookups(scenario);
    }

    /// <summary>Why a run would certainly be cut, and the way out; null when it may be played.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="mostEvents">Events a run may have.</param>
    public static Diagnostic? Refusal(Scenario scenario, int mostEvents)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var lookups = Lookups(scenario);
        if (lookups * EventsPerLookup <= mostEvents)
        {
            return null;
        }

        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"This run would begin {lookups:N0} lookups, which are more than {lookups * EventsPerLookup:N0} "
            + $"events; a run may have {mostEvents:N0}. Make horizonUs or perSecondMilli smaller.");
        return new Diagnostic("workloads", 0, 0, Diagnostic.Error, words);
    }

    // Only machines of this kind send the lookups of workloads.
    private static long Lookups(Scenario scenario)
    {
        var senders = scenario.Nodes.Where(node => node.Kind == NodeKind.Client).Select(node => node.Id);
        return scenario.Workloads.Where(workload => senders.Contains(workload.From))
            .Sum(workload => Lookups(workload, scenario.HorizonUs));
    }

    private static long Lookups(Workload workload, long horizonUs)
    {
        var lengthUs = Math.Min(workload.EndUs ?? horizonUs, horizonUs) - (workload.StartUs ?? 0);
        return Math.Max(0, (long)((Int128)lengthUs * workload.PerSecondMilli / UsTimesMilli));
    }
}
