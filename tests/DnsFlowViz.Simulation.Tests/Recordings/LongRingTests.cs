using System.Diagnostics;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Recordings;

/// <summary>Rings of more than two, found from their configs and counted in their runs.</summary>
public sealed class LongRingTests
{
    private const int Third = 5;

    [Fact]
    public void A_ring_of_three_dnsmasq_is_one_loop_and_names_what_lies_between()
    {
        var edge = Assert.Single(Loops(ThreeForwarders("server=192.168.1.2")));

        Assert.Equal((2, 3, true), (edge.Forwarder, edge.Recursor, edge.Closed));
        Assert.Equal(Third, Assert.Single(edge.Through));
        Assert.Equal("server=192.168.1.9", edge.BackText);
    }

    [Theory]
    [InlineData("server=203.0.113.53")]
    [InlineData("local=/168.192.in-addr.arpa/\nserver=192.168.1.2")]
    [InlineData("server=192.168.1.1")]
    public void A_third_one_that_sends_the_names_elsewhere_closes_no_ring_with_the_first(string lines)
    {
        Assert.DoesNotContain(Loops(ThreeForwarders(lines)), edge => edge.Forwarder == 2);
    }

    [Fact]
    public void Every_time_round_a_ring_of_three_is_one_lap()
    {
        var recorder = new Recorder(ThreeForwarders("server=192.168.1.2"), 42, []);
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        var figures = FigureFinder.Find(recorder.Recording);

        Assert.Equal((906, true), (figures.Laps, figures.IsAlive));
    }

    [Fact]
    public void The_way_back_from_Consul_may_lead_over_another_dnsmasq()
    {
        var edge = Assert.Single(Loops(OverTheSite("server=/consul/10.88.10.3")));

        Assert.Equal((2, 3, true), (edge.Forwarder, edge.Recursor, edge.Closed));
        Assert.Equal(Third, Assert.Single(edge.Through));
        Assert.Equal("\"recursors\": [\"10.88.10.9\"],", edge.BackText);
        Assert.Equal("Site DNS", edge.Over(_ => "Site DNS"));
    }

    [Fact]
    public void Where_the_other_dnsmasq_does_not_send_it_on_no_question_comes_back()
    {
        var edge = Assert.Single(Loops(OverTheSite("server=10.88.40.53")));

        Assert.Equal((false, "", 0), (edge.Closed, edge.BackText, edge.Through.Length));
    }

    [Fact]
    public void Forty_forwarders_with_hundreds_of_domains_each_are_looked_through_in_a_moment()
    {
        const int Forwarders = 38;
        var shipped = Shipped.Read("ptr-router");
        var nodes = Enumerable.Range(0, Forwarders).Select(own => (shipped.Nodes[2] with
        {
            Id = $"d{own}",
            Address = $"10.0.0.{own + 1}",
        }).WithFile("dnsmasq.conf", string.Join('\n', Enumerable.Range(0, 600).Select(line =>
            $"server=/d{own}-{line}.x/10.0.0.{((own + 1 + (line % (Forwarders - 1))) % Forwarders) + 1}"))));
        var wide = shipped with
        {
            Nodes = [shipped.Nodes[0], .. nodes],
            Links = [],
            Triggers = [],
            Workloads = [],
        };

        var watch = Stopwatch.StartNew();
        var found = Loops(wide);

        Assert.Empty(found);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static LoopEdge[] Loops(Scenario scenario) =>
        RunDescriber.Describe(scenario, 42, "id", []).Loops;

    /// <summary>The router asks a third one instead of the Pi-hole.</summary>
    private static Scenario ThreeForwarders(string third) => With(
        Shipped.Read("ptr-router"), "router", "dnsmasq.conf", "server=192.168.1.2", "server=192.168.1.9",
        "192.168.1.9", third);

    /// <summary>Consul's recursor is a dnsmasq of the site instead of the one of the host.</summary>
    private static Scenario OverTheSite(string site) => With(
        Shipped.Read("incident-default-options"), "consul", "consul.json", "10.88.10.3", "10.88.10.9",
        "10.88.10.9", site);

    private static Scenario With(
        Scenario scenario, string id, string file, string old, string now, string address, string third)
    {
        var nodes = scenario.Nodes.Select(node => node.Id == id
            ? node.WithFile(file, node.Files[file].Replace(old, now, StringComparison.Ordinal))
            : node);
        var added = scenario.Nodes[2] with { Id = "third", Title = "Third", Address = address };
        return scenario with
        {
            Nodes = [.. nodes, added.WithFile("dnsmasq.conf", "no-resolv\n" + third)],
        };
    }
}
