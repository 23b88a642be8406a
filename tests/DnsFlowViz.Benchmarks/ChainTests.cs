using System.Diagnostics;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Benchmarks;

/// <summary>How long a viewer waits for the longest chain that a shipped scenario makes.</summary>
public sealed class ChainTests(ITestOutputHelper output)
{
    private const long HorizonUs = 140_000_000;
    private const int Tries = 5;

    [Fact]
    public void The_chain_of_ten_thousand_laps_is_made_and_encoded_within_200_ms()
    {
        var recording = Record();
        var deepest = Deepest(recording);
        var book = new RuleBook();

        var (ms, bytes, chain) = Enumerable.Range(0, Tries)
            .Select(_ => Make(recording, deepest, book))
            .MinBy(made => made.Ms);

        var laps = chain.Hops[chain.Self].Lap;
        output.WriteLine(
            $"{laps:N0} laps, {chain.Hops.Count:N0} hops out of {recording.Run.Trace.Count:N0} events: "
            + $"{ms:F1} ms, {bytes:N0} bytes, {chain.Kin.Count:N0} kin");
        Assert.InRange(laps, 8_000, 20_000);
        Assert.Equal(laps, chain.Hops.Select(hop => hop.Lap).Distinct().Count() - 1);
        Assert.InRange(ms, 0, 200);
        Assert.InRange(bytes, 1, 1_000_000);
    }

    private static (double Ms, int Bytes, Chain Chain) Make(Recording recording, int query, RuleBook book)
    {
        var start = Stopwatch.GetTimestamp();
        var chain = ChainBuilder.Build(recording, query, book);
        var bytes = ChainCodec.Encode(chain);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes.Length, chain);
    }

    private static Recording Record()
    {
        var scenario = ShippedScenario.Read("incident-default-options");
        var recorder = new Recorder(scenario, scenario.Seed, [], HorizonUs);
        while (recorder.Advance(100_000))
        {
            Assert.False(recorder.Recording.IsComplete);
        }

        return recorder.Recording;
    }

    private static int Deepest(Recording recording)
    {
        var queries = recording.Run.Queries;
        return Enumerable.Range(0, queries.Count).MaxBy(number => queries[number].Lap);
    }
}
