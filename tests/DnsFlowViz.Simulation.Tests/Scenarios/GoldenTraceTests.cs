using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class GoldenTraceTests
{
    public static TheoryData<string> Ids => [.. Shipped.Ids, .. Shipped.Others, .. Shipped.Large];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_scenario_plays_as_it_was_accepted(string id) =>
        Golden.Check(id, GoldenTrace.Of(Record(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_scenario_and_seed_give_the_same_hash(string id) =>
        Assert.Equal(Record(id).TraceHash, Record(id).TraceHash);

    [Fact]
    public void Another_seed_gives_another_run()
    {
        var scenario = Shipped.Read("incident-default-options");
        var other = Record(new Recorder(scenario, scenario.Seed + 1, []));

        Assert.NotEqual(Record("incident-default-options").TraceHash, other.TraceHash);
    }

    private static Recording Record(string id)
    {
        var scenario = Shipped.Read(id);
        return Record(new Recorder(scenario, scenario.Seed, []));
    }

    private static Recording Record(Recorder recorder)
    {
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        return recorder.Recording;
    }
}
