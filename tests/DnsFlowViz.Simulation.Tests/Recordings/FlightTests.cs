using CsCheck;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class FlightTests
{
    private static readonly Gen<string> Scenario = Gen.OneOf(Shipped.Ids.ToArray());
    private static readonly Gen<int> Speed = Gen.Int[SpeedLadder.Story, SpeedLadder.Count - 1];

    [Fact]
    public void Counts_per_link_are_exact_whatever_the_budget() =>
        Gen.Select(Scenario, Speed, Gen.Double.Unit, Gen.Int[0, 60]).Sample(AreExact, iter: 60);

    [Fact]
    public void Every_direction_in_use_is_drawn_when_the_budget_has_room_for_all_of_them()
    {
        var frame = BusyFrame(budget: 40);

        Assert.True(frame.Links.Sum(link => link.Total) > 500);
        Assert.InRange(frame.Flights.Count, 40 - frame.Links.Count, 40);
        Assert.All(frame.Links, link => Assert.InRange(link.Drawn, 1, link.Total));
    }

    [Fact]
    public void A_message_drawn_in_one_frame_is_drawn_in_the_next_while_the_crowd_stays_the_same()
    {
        var recording = Recorded.Shipped("incident-as-told");
        var clock = Recorded.Clock(recording, SpeedLadder.RealTime - 3);
        var builder = new FrameBuilder(recording);
        var k = clock.FrameAt(7_000_000_000);
        var first = Recorded.Frame(builder, clock, k, k, budget: 30);
        while (first.Flights.Count < 20)
        {
            k++;
            first = Recorded.Frame(builder, clock, k, k, budget: 30);
        }

        var second = Recorded.Frame(builder, clock, k + 1, k, budget: 30);
        var stayed = first.Flights.Where(flight => flight.ArrivesNs > second.FromNs).ToArray();

        Assert.NotEmpty(stayed);
        Assert.True(
            stayed.Intersect(second.Flights).Count() * 3 >= stayed.Length * 2,
            $"{stayed.Intersect(second.Flights).Count()} of {stayed.Length} stayed");
    }

    private static Frame BusyFrame(int budget)
    {
        var recording = Recorded.Shipped("incident-as-told");
        var clock = Recorded.Clock(recording, SpeedLadder.RealTime + 1);
        var k = clock.FrameAt(7_000_000_000);
        return Recorded.Frame(new FrameBuilder(recording), clock, k, k, budget);
    }

    private static void AreExact(string id, int speed, double place, int budget)
    {
        var recording = Recorded.Shipped(id);
        var clock = Recorded.Clock(recording, speed);
        var k = (long)(place * Math.Max(0, clock.FrameCount - 1));
        var frame = Recorded.Frame(new FrameBuilder(recording), clock, k, k, budget);
        var expected = Recorded.Events(recording)
            .Where(item => item.Kind is TraceKind.QuerySent or TraceKind.AnswerSent or TraceKind.PortRefused)
            .Where(item => item.AtNs < frame.ToNs && item.AtNs + item.A > frame.FromNs)
            .GroupBy(item => ((int)item.Node, (int)item.Peer))
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(expected, frame.Links.ToDictionary(link => (link.From, link.To), link => link.Total));
        Assert.Equal(
            frame.Links
                .Where(link => link.Drawn > 0)
                .ToDictionary(link => (link.From, link.To), link => link.Drawn),
            frame.Flights
                .GroupBy(flight => (flight.From, flight.To))
                .ToDictionary(group => group.Key, group => group.Count()));
        Assert.True(frame.Flights.Count <= budget);
        Assert.True(frame.Flights.Count + frame.Links.Count >= Math.Min(budget, expected.Values.Sum()));
        Assert.Equal(frame.Flights.OrderBy(flight => flight.SentNs).ToArray(), frame.Flights);
    }
}
