using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>Playing, seeking, losing the server and branching.</summary>
public sealed class RunPlayerTests
{
    [Fact]
    public async Task A_seek_while_paused_takes_one_key_frame_and_lets_the_stream_go()
    {
        using var bench = await PlayerBench.WithIncident();

        await bench.StandAt(Runs.FullNs);

        var segment = Assert.Single(bench.Source.Watched);
        Assert.Equal(Runs.FullNs, segment.FromNs);
        Assert.True(segment.Cancelled.IsCancellationRequested);
        Assert.Equal(Runs.FullNs, bench.Store.PlayheadNs);
        Assert.False(bench.Store.Playing);
    }

    [Fact]
    public async Task A_late_frame_of_an_old_segment_is_ignored()
    {
        using var bench = await PlayerBench.WithIncident();
        var old = await bench.Play();
        old.SendKey(1000);
        await PlayerBench.Until(() => bench.Store.PlayheadNs == 1000);
        var seek = bench.Player.SeekTo(20 * Runs.Second);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 2);

        old.SendKey(2000, laps: 77);
        bench.Segment.SendKey(20 * Runs.Second, laps: 5);
        await seek;

        Assert.Equal(20 * Runs.Second, bench.Store.PlayheadNs);
        Assert.Equal(5, bench.Store.Picture!.Frame.Counts.Laps);
        Assert.True(old.Cancelled.IsCancellationRequested);
    }

    [Fact]
    public async Task While_a_seek_waits_only_the_newest_of_the_following_is_kept()
    {
        using var bench = await PlayerBench.WithIncident();
        var seek = bench.Player.SeekTo(1 * Runs.Second);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 1);

        await bench.Player.SeekTo(2 * Runs.Second);
        await bench.Player.SeekTo(3 * Runs.Second);
        bench.Source.Watched[0].SendKey(1 * Runs.Second);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 2);
        bench.Source.Watched[1].SendKey(3 * Runs.Second);
        await seek;

        var asked = bench.Source.Watched.Select(segment => segment.FromNs);
        Assert.Equal([1 * Runs.Second, 3 * Runs.Second], asked);
    }

    [Fact]
    public async Task The_same_instant_of_another_run_is_shown_though_a_seek_still_waits()
    {
        using var bench = await PlayerBench.WithIncident();
        var seek = bench.Player.SeekTo(1 * Runs.Second);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 1);

        // Either the seek that waits turns to the other run, or it is over and the new one asks; nobody is to
        // wait for one of them before the frame is sent.
        await bench.Player.Open(RunSpec.Shipped("incident-as-measured"));
        var again = bench.Player.SeekTo(1 * Runs.Second);
        bench.Source.Watched[0].SendKey(1 * Runs.Second);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 2 && bench.Segment is not null);
        bench.Segment.SendKey(1 * Runs.Second);
        await Task.WhenAll(seek, again);

        Assert.Equal(2, bench.Source.Watched.Count);
    }

    [Fact]
    public async Task An_unknown_run_is_opened_again_and_goes_on_at_the_same_playhead()
    {
        using var bench = await PlayerBench.WithIncident();
        var segment = await bench.Play();
        segment.SendKey(7 * Runs.Second);
        await PlayerBench.Until(() => bench.Store.PlayheadNs == 7 * Runs.Second);

        bench.Source.Forget();
        segment.Break(new UnknownRunException("unknown run"));
        await PlayerBench.Until(() => bench.Source.Watched.Count == 2);

        Assert.Equal(2, bench.Source.Opened.Count);
        Assert.Equal(bench.Source.Opened[0], bench.Source.Opened[1]);
        Assert.Equal(7 * Runs.Second, bench.Segment.FromNs);
        Assert.True(bench.Store.Playing);
    }

    [Fact]
    public async Task A_run_that_comes_back_under_another_id_gets_its_timeline_again()
    {
        using var bench = await PlayerBench.WithIncident();
        var segment = await bench.Play();
        bench.Source.Series = Runs.Overview() with { TraceHash = "another engine" };

        bench.Source.Forget();
        segment.Break(new UnknownRunException("unknown run"));

        await PlayerBench.Until(() => bench.Store.Overview?.TraceHash == "another engine");
    }

    [Fact]
    public async Task A_lost_connection_is_said_with_its_playhead_and_forgotten_when_frames_come_again()
    {
        using var bench = await PlayerBench.WithIncident();
        var segment = await bench.Play();
        segment.SendKey(7 * Runs.Second);
        await PlayerBench.Until(() => bench.Store.PlayheadNs == 7 * Runs.Second);

        segment.Break(new ConnectionLostException());
        await PlayerBench.Until(() => bench.Store.LostAtNs == 7 * Runs.Second);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 2);
        bench.Segment.SendKey(8 * Runs.Second);

        await PlayerBench.Until(() => bench.Store.LostAtNs is null);
        Assert.Equal(7 * Runs.Second, bench.Segment.FromNs);
    }

    [Fact]
    public async Task A_question_to_a_lost_server_is_asked_until_it_answers()
    {
        using var bench = await PlayerBench.WithIncident();
        bench.Source.LostQuestions = 2;

        var reply = await bench.Player.Open(RunSpec.Shipped("incident-no-recursors"));

        Assert.NotNull(reply.Opened);
        Assert.Null(bench.Store.LostAtNs);
    }

    [Fact]
    public async Task Acting_in_the_past_keeps_the_old_branch_and_its_future()
    {
        using var bench = await PlayerBench.WithIncident();
        await bench.StandAt(20 * Runs.Second);
        await bench.Restart("consul");
        bench.Player.Pause();
        await bench.StandAt(10 * Runs.Second);

        await bench.Restart("dnsmasq");

        var names = bench.Store.Branches.Select(branch => branch.Name);
        Assert.Equal(["original", "restart consul", "restart dnsmasq"], names);
        Assert.Empty(bench.Store.Branches[0].Spec.Triggers);
        Assert.Equal("consul", Assert.Single(bench.Store.Branches[1].Spec.Triggers).Node);
        var made = Assert.Single(bench.Store.Branches[2].Spec.Triggers);
        Assert.Equal((10_000_000, "dnsmasq"), (made.AtUs, made.Node));
        Assert.Equal(10 * Runs.Second, bench.Segment.FromNs);
        Assert.True(bench.Store.Playing);
    }

    [Fact]
    public async Task One_can_go_back_to_the_original_at_the_same_playhead()
    {
        using var bench = await PlayerBench.WithIncident();
        await bench.StandAt(20 * Runs.Second);
        await bench.Restart("consul");
        bench.Player.Pause();

        var before = bench.Source.Watched.Count;
        var back = bench.Player.GoTo(0);
        await PlayerBench.Until(() => bench.Source.Watched.Count > before);
        bench.Segment.SendKey(20 * Runs.Second);
        await back;

        Assert.Equal(0, bench.Store.BranchIndex);
        Assert.Equal(20 * Runs.Second, bench.Segment.FromNs);
        Assert.Empty(bench.Source.Opened[^1].Triggers);
    }

    [Fact]
    public async Task A_branch_can_be_renamed_and_the_original_cannot()
    {
        using var bench = await PlayerBench.WithIncident();
        await bench.StandAt(20 * Runs.Second);
        await bench.Restart("consul");

        bench.Player.Rename(1, "  what if Consul restarts  ");
        bench.Player.Rename(1, " ");
        bench.Player.Rename(0, "mine");

        Assert.Equal(
            ["original", "what if Consul restarts"], bench.Store.Branches.Select(branch => branch.Name));
    }

    [Fact]
    public async Task Deleting_the_branch_on_the_stage_goes_back_to_its_parent_and_keeps_its_children()
    {
        using var bench = await PlayerBench.WithIncident();
        await bench.StandAt(10 * Runs.Second);
        await bench.Restart("consul");
        await bench.Restart("dnsmasq");
        bench.Player.Pause();
        await bench.Player.Delete(0);
        await bench.Player.Delete(1);
        Assert.Equal(["original", "restart dnsmasq"], bench.Store.Branches.Select(branch => branch.Name));
        Assert.Equal((1, 0), (bench.Store.BranchIndex, bench.Store.Branches[1].Parent));

        var before = bench.Source.Watched.Count;
        var gone = bench.Player.Delete(1);
        await PlayerBench.Until(() => bench.Source.Watched.Count > before);
        bench.Segment.SendKey(10 * Runs.Second);
        await gone;

        Assert.Equal("original", Assert.Single(bench.Store.Branches).Name);
        Assert.Equal((0, 10 * Runs.Second), (bench.Store.BranchIndex, bench.Segment.FromNs));
    }

    [Fact]
    public async Task Touching_the_speed_turns_the_schedule_off_and_watches_again_from_the_playhead()
    {
        using var bench = await PlayerBench.WithIncident();
        var segment = await bench.Play();
        Assert.Equal(SpeedLadder.Story, segment.Speed);
        segment.SendKey(3 * Runs.Second);
        await PlayerBench.Until(() => bench.Store.PlayheadNs == 3 * Runs.Second);

        bench.Player.SetSpeed(SpeedLadder.RealTime + 1);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 2);

        Assert.Equal(3 * Runs.Second, bench.Segment.FromNs);
        Assert.Equal(SpeedLadder.RealTime + 1, bench.Segment.Speed);
        Assert.False(bench.Store.Range.Story);
        bench.Player.UseSchedule();
        Assert.True(bench.Store.Range.Story);
    }

    [Fact]
    public async Task Playback_ends_at_the_horizon_and_starts_over_from_there()
    {
        using var bench = await PlayerBench.WithIncident();
        var segment = await bench.Play();
        segment.SendKey(60 * Runs.Second);
        segment.End();
        await PlayerBench.Until(() => !bench.Store.Playing);

        await bench.Play();

        Assert.Equal(0, bench.Segment.FromNs);
    }

    [Fact]
    public async Task A_step_by_moment_stands_exactly_at_the_next_one()
    {
        using var bench = await PlayerBench.WithIncident();
        await bench.StandAt((5 * Runs.Second) + 400_000);

        var step = bench.Player.StepMoment(true);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 2);
        bench.Segment.SendKey(Runs.FullNs + 400);
        await step;

        Assert.Equal(Runs.FullNs, bench.Store.PlayheadNs);
        Assert.Equal(MomentKind.TableFull, bench.Store.LastMoment!.Kind);
    }

    [Fact]
    public async Task A_step_by_lap_asks_the_server_where_it_is()
    {
        using var bench = await PlayerBench.WithIncident();
        bench.Source.Stepping = (from, unit, forward) => unit == "lap" && forward ? from + 333_000 : from;

        var step = bench.Player.StepLap(true);
        await PlayerBench.Until(() => bench.Source.Watched.Count == 1);
        bench.Segment.SendKey(333_400);
        await step;

        Assert.Equal(333_000, bench.Store.PlayheadNs);
    }

    [Fact]
    public async Task A_branch_that_the_server_refuses_leaves_the_run_as_it_is_and_says_why()
    {
        using var bench = await PlayerBench.WithIncident();
        var problem = new Diagnostic("triggers", 0, 0, Diagnostic.Error, "Too many triggers.");
        bench.Source.Answer = _ => new OpenReply(null, [problem]);

        await bench.Player.Act("restart Consul", new Trigger(0, TriggerKind.Restart, "consul"));

        Assert.Single(bench.Store.Branches);
        Assert.Equal("Too many triggers.", bench.Store.Problem);
    }
}
