using CsCheck;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class StepFinderTests
{
    private static readonly Gen<string> Scenario = Gen.OneOf(Shipped.Ids.ToArray());

    [Fact]
    public void A_step_goes_to_the_nearest_event_hop_or_lap() =>
        Gen.Select(
            Scenario, Gen.Long[0, 9_000_000_000], Gen.OneOf(StepFinder.Units.ToArray()), Gen.Bool)
            .Sample(GoesToTheNearest, iter: 60);

    [Fact]
    public void Stepping_over_all_laps_meets_every_one_of_them()
    {
        var recording = Recorded.Shipped("incident-default-options");
        var (met, at) = (0, 0L);
        for (var next = Lap(recording, at); next != at; next = Lap(recording, at))
        {
            (met, at) = (met + 1, next);
        }

        Assert.Equal(Instants(recording, StepFinder.Lap).Distinct().Count(), met);
    }

    [Fact]
    public void An_unknown_unit_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => StepFinder.Find(Recorded.Shipped("incident-no-recursors"), 0, "mile", forward: true));

    private static long Lap(Recording recording, long fromNs) =>
        StepFinder.Find(recording, fromNs, StepFinder.Lap, forward: true);

    private static void GoesToTheNearest(string id, long fromNs, string unit, bool forward)
    {
        var recording = Recorded.Shipped(id);
        var instants = Instants(recording, unit).ToArray();
        var expected = forward
            ? instants.Where(at => at > fromNs).DefaultIfEmpty(fromNs).Min()
            : instants.Where(at => at < fromNs).DefaultIfEmpty(fromNs).Max();

        Assert.Equal(expected, StepFinder.Find(recording, fromNs, unit, forward));
    }

    private static IEnumerable<long> Instants(Recording recording, string unit) => Recorded.Events(recording)
        .Where(item => unit switch
        {
            StepFinder.Event => true,
            StepFinder.Hop => item.Kind is TraceKind.QueryArrived or TraceKind.AnswerArrived,
            _ => IsLap(recording, item),
        })
        .Select(item => item.AtNs);

    private static bool IsLap(Recording recording, TraceEvent item) =>
        item.Kind == TraceKind.QuerySent
        && recording.Run.Scenario.Nodes[item.Node].Kind == NodeKind.Consul
        && recording.Run.Queries[item.Query].Lap > 0;
}
