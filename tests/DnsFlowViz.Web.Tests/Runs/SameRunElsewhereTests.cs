using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Web.Tests.Runs;

public sealed class SameRunElsewhereTests(LiveServer server)
{
    private static readonly RunSpec Branch = new(
        "incident-as-told", null, 7, [new Trigger(20_000_000, TriggerKind.Restart, "dnsmasq")]);

    [Fact]
    public async Task A_new_server_opens_a_spec_to_the_same_run_and_the_same_frames()
    {
        var (id, frames) = await Played(server);
        await using var restarted = new LiveServer();
        var (idAgain, framesAgain) = await Played(restarted);

        Assert.Equal(id, idAgain);
        var shared = frames.Keys.Intersect(framesAgain.Keys).ToArray();
        Assert.InRange(shared.Length, 5, 40);
        Assert.All(shared, k => Assert.Equal(frames[k], framesAgain[k]));
    }

    private static async Task<(string RunId, Dictionary<long, byte[]> Frames)> Played(LiveServer at)
    {
        await using var viewer = await Viewer.At(at);
        var run = (await viewer.Open(Branch)).Opened!;
        var frames = await viewer.Watch(run.RunId, 19_500_000_000, SpeedLadder.RealTime, 40);
        return (run.RunId, frames.ToDictionary(bytes => FrameCodec.Decode(bytes).Index));
    }
}
