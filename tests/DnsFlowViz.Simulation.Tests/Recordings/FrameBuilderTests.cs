using CsCheck;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Invariants;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class FrameBuilderTests
{
    private const string Told = "incident-as-told";
    private static readonly Gen<string> Scenario = Gen.OneOf(Shipped.Ids.ToArray());
    private static readonly Gen<int> Speed = Gen.Int[SpeedLadder.Story, SpeedLadder.Count - 1];

    [Fact]
    public void A_key_frame_and_its_delta_are_the_fold_of_the_trace() =>
        Gen.Select(Scenario, Speed, Gen.Double.Unit, Gen.Long[1, 24]).Sample(IsTheFold, iter: 40);

    [Fact]
    public void A_frame_has_the_same_bytes_however_its_builder_came_there() =>
        Gen.Select(Scenario, Speed, Gen.Double.Unit, Gen.Long[0, 40].Array[1, 30])
            .Sample(HasTheSameBytes, iter: 40);

    [Fact]
    public void A_frame_has_the_same_bytes_while_its_run_is_still_recorded()
    {
        var recorder = new Recorder(Shipped.Read(Told), 42, [], Recorded.HorizonUs);
        var complete = Recorded.Shipped(Told);
        var clock = Recorded.Clock(complete, SpeedLadder.RealTime);
        var (early, late) = (new FrameBuilder(recorder.Recording), new FrameBuilder(complete));
        var compared = 0L;
        for (var goesOn = true; goesOn;)
        {
            goesOn = recorder.Advance(7_001);
            while (compared < clock.FrameCount
                && clock.FrameStartNs(compared + 1) <= recorder.Recording.RecordedToNs)
            {
                var key = compared / 25 * 25;
                Assert.Equal(
                    FrameCodec.Encode(Recorded.Frame(late, clock, compared, key)),
                    FrameCodec.Encode(Recorded.Frame(early, clock, compared, key)));
                compared++;
            }
        }

        Assert.Equal(clock.FrameCount, compared);
    }

    [Fact]
    public void A_frame_that_is_not_recorded_yet_is_refused()
    {
        var recorder = new Recorder(Shipped.Read(Told), 42, []);
        var clock = Recorded.Clock(recorder.Recording, SpeedLadder.RealTime);

        Assert.Throws<InvalidOperationException>(
            () => Recorded.Frame(new FrameBuilder(recorder.Recording), clock, 3, 3));
    }

    [Fact]
    public void A_frame_is_used_again_without_a_trace_of_what_it_held()
    {
        var recording = Recorded.Shipped(Told);
        var clock = Recorded.Clock(recording, SpeedLadder.RealTime);
        var builder = new FrameBuilder(recording);
        var used = Recorded.Frame(builder, clock, 200, 200);
        builder.Build(clock, 12, 12, 1500, used);

        Assert.Equal(FrameCodec.Encode(Recorded.Frame(builder, clock, 12, 12)), FrameCodec.Encode(used));
    }

    [Fact]
    public void As_told_the_board_is_full_of_loop_queries()
    {
        var recording = Recorded.Shipped(Told);
        var dnsmasq = Recorded.IndexOf(recording, "dnsmasq");
        var frames = Enumerable.Range(0, 80)
            .Select(i => Recorded.FrameAt(recording, 5_000_000_000 + (i * 50_000_000L)));
        var most = frames.MaxBy(frame => frame.Nodes[dnsmasq].Held)!;

        Assert.Equal(150, most.Nodes[dnsmasq].Held);
        Assert.Equal(150, most.Slots.Count);
        Assert.DoesNotContain(most.Slots, slot => slot.Holder == SlotHolder.Free);
        Assert.Equal(150, most.Nodes[dnsmasq].Loop + most.Nodes[dnsmasq].Legit);
        Assert.InRange(most.Nodes[dnsmasq].Loop, 140, 150);
    }

    [Fact]
    public void The_laptops_own_question_becomes_part_of_the_loop_when_it_has_come_back()
    {
        var recording = Recorded.Shipped(Told);
        var lapOne = MomentFinder.Find(recording).Single(moment => moment.Kind == MomentKind.LapOne).AtNs;
        var before = Recorded.FrameAt(recording, lapOne - 60_000, speed: 0);
        var after = Recorded.FrameAt(recording, lapOne + 1_000, speed: 0);
        var own = after.Slots.Single(slot => slot.Holder == SlotHolder.Loop && slot.Lap == 0);

        Assert.Equal(SlotHolder.Legit, before.Slots.Single(slot => slot.Slot == own.Slot).Holder);
        Assert.Contains(after.Flights, flight => flight is { Mark: FlightMark.Loop, Lap: 1 });
    }

    [Fact]
    public void A_stopped_dnsmasq_holds_nothing_and_refuses()
    {
        var restart = new Trigger(7_000_000, TriggerKind.Restart, "dnsmasq", DowntimeUs: 500_000);
        var recording = Recorded.Make(Told, [restart], Recorded.HorizonUs);
        var dnsmasq = Recorded.IndexOf(recording, "dnsmasq");
        var frame = Recorded.FrameAt(recording, 7_200_000_000);

        Assert.False(frame.Nodes[dnsmasq].Up);
        Assert.Equal((0, 0), (frame.Nodes[dnsmasq].Held, frame.Nodes[dnsmasq].Queued));
        Assert.All(frame.Slots, slot => Assert.Equal(SlotHolder.Free, slot.Holder));
        Assert.True(Recorded.FrameAt(recording, 7_600_000_000).Nodes[dnsmasq].Up);
        Assert.Contains(
            Enumerable.Range(0, 12)
                .SelectMany(i => Recorded.FrameAt(recording, 7_010_000_000 + (i * 40_000_000L)).Flights),
            flight => flight.From == dnsmasq && flight.Mark == FlightMark.Failed);
    }

    [Fact]
    public void The_laptops_terminal_shows_the_command_and_then_the_verdict_of_the_story()
    {
        var recording = Recorded.Make(Told, [], 25_000_000);
        var laptop = Recorded.IndexOf(recording, "laptop");

        Assert.Equal("", Recorded.FrameAt(recording, 4_000_000_000).Nodes[laptop].Terminal);
        Assert.Equal(
            "$ systemd-resolve xyz.service.consul",
            Recorded.FrameAt(recording, 5_001_000_000).Nodes[laptop].Terminal);
        Assert.Equal(
            "$ systemd-resolve xyz.service.consul\n"
            + "xyz.service.consul: resolve call failed: DNSSEC validation failed: no-signature",
            Recorded.FrameAt(recording, 24_900_000_000).Nodes[laptop].Terminal);
    }

    [Fact]
    public void The_ages_of_open_recursions_add_up_to_those_that_are_open()
    {
        var recording = Recorded.Shipped("incident-default-options");
        var consul = Recorded.IndexOf(recording, "consul");
        var frame = Recorded.FrameAt(recording, 8_500_000_000);

        Assert.InRange(frame.Nodes[consul].Held, 50, 255);
        Assert.Equal(frame.Nodes[consul].Held, frame.Nodes[consul].Ages.Sum(count => count));
        Assert.True(frame.Nodes[consul].Ages.Count(count => count > 0) > 1);
    }

    private static void IsTheFold(string id, int speed, double part, long distance)
    {
        var recording = Recorded.Shipped(id);
        var clock = Recorded.Clock(recording, speed);
        var key = (long)(part * Math.Max(0, clock.FrameCount - 1));
        var builder = new FrameBuilder(recording);
        var whole = Recorded.Frame(builder, clock, key, key);
        var board = whole.Slots.ToDictionary(slot => (slot.Node, slot.Slot));
        var delta = Recorded.Frame(builder, clock, key + distance, key);
        foreach (var slot in delta.Slots)
        {
            Assert.NotEqual(board[(slot.Node, slot.Slot)], slot);
            board[(slot.Node, slot.Slot)] = slot;
        }

        Assert.Null(FramesAreTheTrace.WhatIsWrong(recording, new FramePair(whole, delta)));
    }

    private static void HasTheSameBytes(string id, int speed, double place, long[] steps)
    {
        var recording = Recorded.Shipped(id);
        var clock = Recorded.Clock(recording, speed);
        var first = (long)(place * Math.Max(0, clock.FrameCount - 1));
        var wanderer = new FrameBuilder(recording);
        foreach (var step in steps)
        {
            var k = Math.Max(0, first + step - 10);
            var key = Math.Max(0, k - (step % 25));
            var sought = Recorded.Frame(new FrameBuilder(recording), clock, k, key, budget: 20);
            var met = Recorded.Frame(wanderer, clock, k, key, budget: 20);
            Assert.Equal(FrameCodec.Encode(sought), FrameCodec.Encode(met));
        }
    }
}
