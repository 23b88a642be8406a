using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Recordings;

/// <summary>Two dnsmasq that ask each other, found from their configs.</summary>
public sealed class ForwarderRingsTests
{
    private const string Reverse = "rev-server=192.168.1.0/24,192.168.1.1";

    [Fact]
    public void The_lines_of_both_are_named()
    {
        var edge = Assert.Single(RunDescriber.Describe(Shipped.Read("ptr-router"), 42, "id", []).Loops);

        Assert.Equal((2, 3, true), (edge.Forwarder, edge.Recursor, edge.Closed));
        Assert.Equal(("dnsmasq.conf", 2, Reverse), (edge.ForwardFile, edge.ForwardLine, edge.ForwardText));
        Assert.Equal(
            ("dnsmasq.conf", 2, "server=192.168.1.2"), (edge.BackFile, edge.BackLine, edge.BackText));
        Assert.Equal("PTR *.1.168.192.in-addr.arpa.", edge.Question);
    }

    [Theory]
    [InlineData("server=192.168.1.1", "server=192.168.1.2", "any name")]
    [InlineData("server=//192.168.1.1", "server=//192.168.1.2", "names without a dot")]
    [InlineData("server=/lan/192.168.1.1", "server=192.168.1.2", "*.lan.")]
    [InlineData("server=/lan/192.168.1.1", "server=/lan/203.0.113.53", null)]
    [InlineData("server=/lan/192.168.1.1", "local=/lan/\nserver=192.168.1.2", null)]
    [InlineData("server=/lan/192.168.1.1", "server=203.0.113.53", null)]
    [InlineData("dns-loop-detect\nserver=192.168.1.1", "server=192.168.1.2", null)]
    [InlineData("dns-loop-detect\nserver=/lan/192.168.1.1", "server=192.168.1.2", "*.lan.")]
    public void A_pair_is_a_loop_when_the_other_sends_names_of_the_domain_back(
        string one, string other, string? question)
    {
        var scenario = With(With(Shipped.Read("ptr-router"), "pihole", one), "router", other);

        var edges = RunDescriber.Describe(scenario, 42, "id", []).Loops;

        Assert.Equal(question, edges.SingleOrDefault()?.Question);
    }

    [Theory]
    [InlineData("ptr-router", 906)]
    [InlineData("two-consuls", 6040)]
    public void A_lap_is_counted_where_it_closes(string id, int laps)
    {
        var scenario = Shipped.Read(id);
        var recorder = new Recorder(scenario, scenario.Seed, []);
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        Assert.Equal(laps, FigureFinder.Find(recorder.Recording).Laps);
    }

    private static Scenario With(Scenario scenario, string id, string lines) => scenario with
    {
        Nodes =
        [
            .. scenario.Nodes.Select(node => node.Id == id
                ? node.WithFile("dnsmasq.conf", "no-resolv\n" + lines)
                : node),
        ],
    };
}
