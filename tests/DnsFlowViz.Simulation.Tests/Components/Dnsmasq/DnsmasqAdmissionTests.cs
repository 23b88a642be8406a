using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>Limits and joining, as the neighbours of the daemon see them.</summary>
public sealed class DnsmasqAdmissionTests
{
    private const string Default = "no-resolv\ndns-forward-max=2\nserver=10.0.0.2";

    [Theory]
    [InlineData("2.86")]
    [InlineData("2.92")]
    public void At_the_limit_2_86_answers_refused_at_once(string version)
    {
        var bench = new DnsmasqBench(version, Default, Silence);
        for (var i = 0; i < 5; i++)
        {
            bench.Ask(100 + (20 * i), $"n{i}.example");
        }

        bench.Play(5);

        Assert.Equal(2, bench.Events(TraceKind.SlotTaken).Count);
        Assert.Empty(bench.Events(TraceKind.ReadingStopped));
        Assert.Equal(
            [("D6", (int)Rcode.REFUSED), ("D6", (int)Rcode.REFUSED), ("D6", (int)Rcode.REFUSED)],
            bench.Events(TraceKind.AnsweredLocally).Select(item => (item.Rule.ToString(), item.B)));
    }

    [Fact]
    public void From_2_86_on_one_group_at_its_limit_does_not_starve_another()
    {
        var bench = new DnsmasqBench("2.90", $"{Default}\nserver=/consul/10.0.0.2", Silence)
            .Ask(100, "a.consul").Ask(120, "b.consul").Ask(140, "c.consul")
            .Ask(160, "a.example").Play(15);

        Assert.Equal(3, bench.Events(TraceKind.SlotTaken).Count);
        Assert.Single(bench.Events(TraceKind.AnsweredLocally));
        var line = bench.Events(TraceKind.LogLinePrinted)[^1];
        Assert.Equal(
            "dnsmasq[612]: Maximum number of concurrent DNS queries to consul reached (max: 2)",
            LogText.Of(line, bench.Run.Names, bench.Run.Queries, ["", "", ""]));
    }

    [Fact]
    public void From_2_86_on_the_slots_of_a_group_lie_together_lowest_first()
    {
        var bench = new DnsmasqBench("2.90", $"{Default}\nserver=/consul/10.0.0.2", Silence)
            .Ask(100, "a.consul").Ask(120, "a.example").Ask(140, "b.consul").Ask(160, "b.example").Play(5);

        Assert.Equal([2, 0, 3, 1], bench.Events(TraceKind.SlotTaken).Select(item => item.A));
    }

    [Fact]
    public void A_group_beyond_its_limit_borrows_places_from_behind_and_gives_them_back()
    {
        var table = new ForwardTable(capacity: 6, sectionSize: 2, findsSenders: false);
        int Take(int group, ushort id) => table.Take(default, group, id, 0, Instant.Zero);

        Assert.Equal([0, 1, 4], new[] { Take(0, 1), Take(0, 2), Take(0, 3) });
        table.Free(4);
        table.Free(1);
        Assert.Equal([1, 4, 5, 2], new[] { Take(0, 4), Take(2, 5), Take(0, 6), Take(9, 7) });
    }

    [Fact]
    public void From_2_86_on_a_record_of_ten_seconds_makes_room()
    {
        var bench = new DnsmasqBench("2.90", Default, Silence)
            .Ask(100, "a.example").Ask(120, "b.example").Ask(9_800, "c.example").Ask(10_100, "d.example")
            .Play(12);

        Assert.Equal(3, bench.Events(TraceKind.SlotTaken).Count);
        Assert.Single(bench.Events(TraceKind.AnsweredLocally));
    }

    [Theory]
    [InlineData("2.82", 2)]
    [InlineData("2.83", 1)]
    [InlineData("2.85", 1)]
    [InlineData("2.92", 1)]
    public void Identical_queries_are_joined_from_2_83_on(string version, int records)
    {
        var bench = new DnsmasqBench(version, "no-resolv\nserver=10.0.0.2", Late)
            .Ask(100, "a.example").Ask(200, "a.example").Play(5);

        Assert.Equal((records, records), (bench.Events(TraceKind.SlotTaken).Count, bench.Server.Asked.Count));
        Assert.Equal([(int)Rcode.NOERROR, (int)Rcode.NOERROR], bench.Ends());
    }

    [Theory]
    [InlineData("2.87", 1)]
    [InlineData("2.88", 4)]
    public void Fast_dns_retry_asks_again_by_the_clock(string version, int asked)
    {
        var bench = new DnsmasqBench(version, $"{Default}\nfast-dns-retry", Silence)
            .Ask(100, "a.example").Play(12);

        Assert.Equal(asked, bench.Server.Asked.Count);
        Assert.Single(bench.Events(TraceKind.SlotTaken));
    }

    [Theory]
    [InlineData("2.80", 151, false)]
    [InlineData("2.90", 150, true)]
    public void A_slow_upstream_alone_reaches_the_limit(string version, int peak, bool refuses)
    {
        var bench = new DnsmasqBench(version, "no-resolv\nserver=10.0.0.2", Slow).Load(200, 10_000).Play(12);

        Assert.Equal(peak, bench.Events(TraceKind.SlotTaken).Max(item => item.B));
        var refused = bench.Events(TraceKind.AnsweredLocally).Count(item => item.B == (int)Rcode.REFUSED);
        Assert.InRange(refused, refuses ? 800 : 0, refuses ? 1_150 : 0);
    }

    private static (long AfterNs, Answer Answer)? Slow(ScriptedServer server, Message query) =>
        (1_500 * Instant.Millisecond, new Answer(Rcode.NOERROR, true, false, false, 60));

    private static (long AfterNs, Answer Answer)? Silence(ScriptedServer server, Message query) => null;

    private static (long AfterNs, Answer Answer)? Late(ScriptedServer server, Message query) =>
        (500 * Instant.Millisecond, new Answer(Rcode.NOERROR, true, false, false, 60));
}
