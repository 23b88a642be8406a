using System.Buffers;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Benchmarks;

/// <summary>
/// How long a viewer waits for the first picture: from a scenario's text to the bytes of its first frame.
/// </summary>
public sealed class FirstFrameTests(ITestOutputHelper output)
{
    /// <summary>Events the server computes between two looks at its bounds.</summary>
    private const int Slice = 2_000;
    private const int FlightBudget = 600;

    [Theory]
    [InlineData("incident-as-told")]
    [InlineData("incident-as-measured")]
    [InlineData("incident-default-options")]
    [InlineData("incident-no-recursors")]
    public void The_first_frame_of_a_shipped_scenario_is_there_within_50_ms(string id)
    {
        var text = ShippedScenario.Text(id);
        Assert.True(Open(text) > 0);

        var ms = Best.Of(5, () => Open(text));

        output.WriteLine($"{id}: first frame after {ms:F2} ms");
        Assert.InRange(ms, 0, 50);
    }

    /// <summary>Does what opening a run does; returns the size of the first frame in bytes.</summary>
    private static int Open(string text)
    {
        var scenario = ScenarioReader.Read(text).Scenario!;
        var opened = RunDescriber.Describe(
            scenario, scenario.Seed, RunIds.Compute(scenario, scenario.Seed, []), []);
        var recorder = new Recorder(scenario, scenario.Seed, []);
        var clock = PlaybackClock.For(SpeedLadder.Story, opened.Schedule, opened.HorizonUs);
        while (recorder.Recording.RecordedToNs < clock.FrameStartNs(1) && recorder.Advance(Slice))
        {
            Assert.False(recorder.Recording.IsComplete);
        }

        var frame = new Frame();
        new FrameBuilder(recorder.Recording).Build(clock, 0, 0, FlightBudget, frame);
        var bytes = new ArrayBufferWriter<byte>();
        FrameCodec.Encode(frame, bytes);
        return bytes.WrittenCount;
    }
}
