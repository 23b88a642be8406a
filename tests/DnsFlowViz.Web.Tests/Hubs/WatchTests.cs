using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Tests.Hubs;

public sealed class WatchTests(LiveServer server)
{
    private const string Told = "incident-as-told";

    [Fact]
    public async Task Frames_arrive_in_order_and_the_first_is_a_key_frame()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var frames = Decoded(await viewer.Watch(run.RunId, 5_000_000_000, SpeedLadder.RealTime, 40));

        Assert.True(frames[0].IsKey);
        Assert.True(frames[0].FromNs <= 5_000_000_000 && frames[0].ToNs > 5_000_000_000);
        Assert.All(frames.Zip(frames.Skip(1)), pair => Assert.True(pair.First.Index < pair.Second.Index));
        Assert.All(frames, frame => Assert.Equal(run.Nodes.Length, frame.Nodes.Count));
    }

    [Fact]
    public async Task A_delta_refers_only_to_a_key_frame_that_this_viewer_was_sent()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var key = -1L;
        foreach (var frame in Decoded(await viewer.Watch(run.RunId, 5_500_000_000, SpeedLadder.RealTime, 60)))
        {
            key = frame.IsKey ? frame.Index : key;
            Assert.Equal(key, frame.KeyIndex);
        }
    }

    [Fact]
    public async Task Two_viewers_of_one_run_get_the_same_bytes()
    {
        await using var one = await Viewer.At(server);
        await using var two = await Viewer.At(server);
        var first = await one.Shipped(Told);
        var second = await two.Shipped(Told);
        Assert.Equal(first.RunId, second.RunId);

        var both = await Task.WhenAll(
            one.Watch(first.RunId, 0, SpeedLadder.RealTime, 30),
            two.Watch(first.RunId, 0, SpeedLadder.RealTime, 30));
        var (left, right) = (ByIndex(both[0]), ByIndex(both[1]));
        var shared = left.Keys.Intersect(right.Keys).ToArray();
        Assert.True(shared.Length >= 20);
        Assert.All(shared, k => Assert.Equal(left[k], right[k]));
    }

    [Fact]
    public async Task A_segment_ends_at_the_horizon()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var from = (run.HorizonUs * 1000) - (3 * SpeedLadder.SliceNs(SpeedLadder.RealTime));
        var frames = Decoded(await viewer.Watch(run.RunId, from, SpeedLadder.RealTime, 100));

        // A busy machine may leave out the one in the middle, and never the first or the last.
        Assert.InRange(frames.Length, 2, 3);
        Assert.Equal(run.HorizonUs * 1000, frames[^1].ToNs);
    }

    [Fact]
    public async Task Every_speed_and_the_story_begin_with_a_picture()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        for (var speed = SpeedLadder.Story; speed < SpeedLadder.Count; speed++)
        {
            var frames = Decoded(await viewer.Watch(run.RunId, 20_000_000_000, speed, 1));
            Assert.True(Assert.Single(frames).IsKey);
        }
    }

    [Fact]
    public async Task An_unknown_run_is_said_to_be_unknown_by_every_question()
    {
        await using var viewer = await Viewer.At(server);
        Func<Task>[] questions =
        [
            () => viewer.Watch("feed", 0, SpeedLadder.RealTime, 1),
            () => viewer.Log("feed", 0, 10),
            () => viewer.Step("feed", 0, "event", true),
        ];
        foreach (var question in questions)
        {
            var refusal = await Assert.ThrowsAsync<HubException>(question);
            Assert.Contains("unknown run feed", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_stream_of_a_page_too_many_is_refused_in_words()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var playing = Enumerable.Range(0, RunBounds.StreamsPerConnection)
            .Select(_ => viewer.Watch(run.RunId, 0, SpeedLadder.RealTime, 50))
            .ToArray();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<HubException>(
            () => viewer.Watch(run.RunId, 0, SpeedLadder.RealTime, 1));
        Assert.Contains(
            $"plays {RunBounds.StreamsPerConnection} runs already",
            refusal.Message,
            StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(playing), frames => Assert.Equal(50, frames.Length));
    }

    private static Dictionary<long, byte[]> ByIndex(byte[][] frames) =>
        frames.ToDictionary(bytes => FrameCodec.Decode(bytes).Index);

    private static Frame[] Decoded(byte[][] frames) => [.. frames.Select(bytes => FrameCodec.Decode(bytes))];
}
