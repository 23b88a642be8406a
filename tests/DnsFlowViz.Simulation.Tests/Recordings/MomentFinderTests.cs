using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class MomentFinderTests
{
    private const string Told = "incident-as-told";

    [Fact]
    public void The_incident_meets_its_moments_in_order()
    {
        var moments = MomentFinder.Find(Recorded.Shipped(Told));
        string[] firsts = [MomentKind.FirstDs, MomentKind.LapOne, MomentKind.TableFull];

        Assert.Equal(firsts, moments.Select(moment => moment.Kind).Where(firsts.Contains));
        Assert.Equal(moments.OrderBy(moment => moment.AtNs).ToArray(), moments);
        Assert.Contains(moments, moment => moment.Kind == MomentKind.FirstFailure);
        Assert.Contains(moments, moment => moment.Kind == MomentKind.LogLine);
        Assert.DoesNotContain(moments, moment => moment.Kind == MomentKind.LoopEnded);
    }

    [Fact]
    public void At_the_moment_table_full_the_table_is_full()
    {
        var recording = Recorded.Shipped(Told);
        var full = MomentFinder.Find(recording).Single(moment => moment.Kind == MomentKind.TableFull);
        var frame = Recorded.FrameAt(recording, full.AtNs, speed: 0);

        Assert.Equal(150, frame.Nodes[full.Node].Held);
        Assert.Equal(150, frame.Slots.Count(slot => slot.Holder != Contracts.Frames.SlotHolder.Free));
    }

    [Fact]
    public void What_a_viewer_does_is_a_moment()
    {
        Trigger[] added =
        [
            new(6_000_000, TriggerKind.Ask, "laptop", "consul", "DS"),
            new(6_500_000, TriggerKind.Restart, "consul"),
            new(7_000_000, TriggerKind.Reload, "dnsmasq", File: "dnsmasq.conf", Text: "no-resolv\n"),
        ];
        var moments = MomentFinder.Find(Recorded.Make(Told, added, Recorded.HorizonUs));

        Assert.Equal([6_000_000_000], At(moments, MomentKind.Asked));
        Assert.Equal([6_500_000_000], At(moments, MomentKind.Restart));
        Assert.Equal([7_000_000_000], At(moments, MomentKind.Reload));
    }

    [Fact]
    public void A_loop_that_nobody_keeps_going_has_ended()
    {
        const string Cure = """{ "ports": { "dns": 53 }, "client_addr": "10.88.10.2" }""";
        var reload = new Trigger(6_000_000, TriggerKind.Reload, "consul", File: "consul.json", Text: Cure);
        var recording = Recorded.Make(Told, [reload], 20_000_000);
        var ended = MomentFinder.Find(recording).Single(moment => moment.Kind == MomentKind.LoopEnded);
        var lastLap = StepFinder.Find(recording, long.MaxValue, StepFinder.Lap, forward: false);

        Assert.Equal(lastLap, ended.AtNs);
        Assert.InRange(ended.AtNs, 5_900_000_000, 17_000_000_000);
    }

    [Fact]
    public void Without_recursors_there_is_a_first_ds_and_no_lap()
    {
        var moments = MomentFinder.Find(Recorded.Shipped("incident-no-recursors"));
        var kinds = moments.Select(moment => moment.Kind).ToArray();

        Assert.Contains(MomentKind.FirstDs, kinds);
        Assert.DoesNotContain(MomentKind.LapOne, kinds);
        Assert.DoesNotContain(MomentKind.TableFull, kinds);
    }

    [Fact]
    public void Moments_are_bounded()
    {
        var added = Enumerable.Range(0, 300)
            .Select(i => new Trigger(5_100_000 + (i * 10_000), TriggerKind.Ask, "laptop", "example", "A"))
            .ToArray();

        var recording = Recorded.Make("incident-no-recursors", added, Recorded.HorizonUs);
        Assert.Equal(MomentFinder.Most, MomentFinder.Find(recording).Length);
    }

    private static IEnumerable<long> At(Moment[] moments, string kind) =>
        moments.Where(moment => moment.Kind == kind).Select(moment => moment.AtNs);
}
