using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class RecorderTests
{
    private const string Told = "incident-as-told";

    [Fact]
    public void A_run_that_reaches_the_bound_says_in_words_where_it_was_cut()
    {
        var recording = Recorded.Make(Told, [], Recorded.HorizonUs, most: 12_345);
        var last = recording.Run.Trace[recording.Run.Trace.Count - 1].AtNs;
        var seconds = $"{last / 1_000_000_000}.{last / 1_000_000 % 1000:D3}";

        Assert.True(recording.IsComplete);
        Assert.Equal(12_345, recording.Run.Trace.Count);
        Assert.Equal($"This run was cut at {seconds} s: a run may have 12,345 events.", recording.CutBy);
        Assert.Equal(last, recording.RecordedToNs);
    }

    [Fact]
    public void A_run_that_was_not_cut_reaches_its_horizon_and_says_nothing()
    {
        var recording = Recorded.Shipped(Told);

        Assert.Null(recording.CutBy);
        Assert.Equal(Recorded.HorizonUs * 1000, recording.RecordedToNs);
        Assert.Equal(recording.Run.Trace.Hash(recording.Run.Queries), recording.TraceHash);
    }

    [Fact]
    public void The_recording_does_not_depend_on_the_size_of_the_slices_it_was_made_in()
    {
        var fine = Recorded.Make(Told, [], Recorded.HorizonUs, slice: 13);
        var coarse = Recorded.Make(Told, [], Recorded.HorizonUs, slice: 1_000_000);

        Assert.Equal(coarse.TraceHash, fine.TraceHash);
        Assert.Equal(coarse.KeyFrameCount, fine.KeyFrameCount);
    }

    [Fact]
    public void There_is_a_key_frame_for_every_tenth_of_a_second_and_for_every_4096_events()
    {
        var recording = Recorded.Shipped(Told);
        var seconds = Recorded.HorizonUs / 1_000_000;

        var byEvents = recording.Run.Trace.Count / Recorder.EventsPerKey;

        // In the busy part the events decide, in the calm one the time; a key frame may serve both.
        Assert.InRange(
            recording.KeyFrameCount, Math.Max(byEvents, seconds * 9), byEvents + (seconds * 10) + 1);
    }

    [Fact]
    public void Key_frames_take_less_memory_than_the_trace_they_make_quick()
    {
        var recording = Recorded.Shipped(Told);
        var raw = (32L * recording.Run.Trace.Count) + (44L * recording.Run.Queries.Count);

        Assert.InRange(recording.Bytes, raw, raw * 2);
    }

    [Fact]
    public void The_id_of_a_run_changes_with_scenario_seed_and_triggers_and_with_nothing_else()
    {
        var told = Shipped.Read(Told);
        var restart = new Trigger(7_000_000, TriggerKind.Restart, "dnsmasq");
        var plain = RunIds.Compute(told, 42, []);
        string[] others =
        [
            RunIds.Compute(Shipped.Read("incident-as-measured"), 42, []),
            RunIds.Compute(told, 43, []),
            RunIds.Compute(told, 42, [restart]),
            RunIds.Compute(told, 42, [restart with { AtUs = 7_000_001 }]),
        ];

        Assert.Matches("^[0-9a-f]{64}$", plain);
        Assert.Equal(plain, RunIds.Compute(told with { SourceText = "{}" }, 42, []));
        Assert.Equal(5, others.Append(plain).Distinct().Count());
    }
}
