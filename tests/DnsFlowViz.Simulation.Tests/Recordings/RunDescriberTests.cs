using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class RunDescriberTests
{
    [Theory]
    [InlineData("incident-as-told", 150)]
    [InlineData("incident-default-options", 151)]
    public void The_card_of_a_dnsmasq_says_what_its_table_really_holds(string id, int capacity)
    {
        var card = Describe(id).Nodes.Single(node => node.Kind == "dnsmasq");

        Assert.Equal((150, capacity), (card.SlotLimit, card.SlotCapacity));
    }

    [Fact]
    public void A_card_says_one_fact_about_its_node()
    {
        var details = Describe("incident-as-told").Nodes.ToDictionary(node => node.Id, node => node.Detail);

        Assert.Equal("20 lookups/s", details["clients"]);
        Assert.Equal("answers in 10 ms", details["upstream"]);
        Assert.Equal("1 recursor", details["consul"]);
    }

    [Fact]
    public void A_card_shows_the_files_of_its_node_line_by_line()
    {
        var scenario = Shipped.Read("incident-as-told");
        var card = Describe("incident-as-told").Nodes.Single(node => node.Kind == "consul");
        var file = Assert.Single(card.Files);

        Assert.Equal("consul.json", file.Name);
        Assert.Equal("{", file.Lines[0]);
        Assert.Equal("}", file.Lines[^1]);
        Assert.Equal(2000, card.RecursorTimeoutMs);
        Assert.Equal(scenario.Nodes.Count, Describe("incident-as-told").Nodes.Length);
    }

    [Fact]
    public void The_loop_is_found_with_the_two_lines_that_close_it()
    {
        var opened = Describe("incident-as-told");
        var edge = Assert.Single(opened.Loops);

        Assert.Equal("dnsmasq", opened.Nodes[edge.Forwarder].Id);
        Assert.Equal("consul", opened.Nodes[edge.Recursor].Id);
        Assert.Equal(
            ("dnsmasq.conf", 2, "server=/consul/10.88.10.2"),
            (edge.ForwardFile, edge.ForwardLine, edge.ForwardText));
        Assert.Equal(("consul.json", 5), (edge.BackFile, edge.BackLine));
        Assert.Contains("recursors", edge.BackText, StringComparison.Ordinal);
        Assert.Equal((true, "DS consul."), (edge.Closed, edge.Question));
    }

    [Fact]
    public void Without_recursors_the_loop_is_open()
    {
        var edge = Assert.Single(Describe("incident-no-recursors").Loops);

        Assert.False(edge.Closed);
        Assert.Equal(("", 0, ""), (edge.BackFile, edge.BackLine, edge.BackText));
    }

    [Theory]
    [InlineData("1.18.2", true)]
    [InlineData("1.19.1", false)]
    [InlineData("1.19.2", true)]
    public void A_consul_that_answers_DS_itself_leaves_the_loop_open(string version, bool closed)
    {
        var shipped = Shipped.Read("incident-default-options");
        var scenario = shipped with
        {
            Nodes =
            [
                .. shipped.Nodes.Select(node =>
                    node.Id == "consul" ? node with { Version = version } : node),
            ],
        };

        var edge = Assert.Single(RunDescriber.Describe(scenario, 42, "id", []).Loops);

        Assert.Equal(closed, edge.Closed);
    }

    [Theory]
    [InlineData("server=/consul/10.88.10.2", "DS consul.", false)]
    [InlineData("rev-server=10.0.0.0/8,10.88.10.2", "PTR *.10.in-addr.arpa.", true)]
    [InlineData("server=/corp/10.88.10.2", "*.corp.", true)]
    [InlineData("server=/consul/10.88.10.2\nserver=/corp/10.88.10.2", "*.corp.", true)]
    public void A_loop_names_its_question_and_prefers_one_that_comes_back(
        string lines, string question, bool closed)
    {
        var shipped = Shipped.Read("incident-default-options");
        var files = new Dictionary<string, string> { ["dnsmasq.conf"] = "no-resolv\n" + lines };
        var scenario = shipped with
        {
            Nodes =
            [
                .. shipped.Nodes.Select(node => node.Id switch
                {
                    "consul" => node with { Version = "1.19.1" },
                    "dnsmasq" => node with { Files = files },
                    _ => node,
                }),
            ],
        };

        var edge = Assert.Single(RunDescriber.Describe(scenario, 42, "id", []).Loops);

        Assert.Equal((question, closed), (edge.Question, edge.Closed));
    }

    [Fact]
    public void Links_point_at_the_cards_and_bounds_are_words()
    {
        var opened = Describe("incident-as-told");
        var vpn = opened.Links.Single(link => link.Label == "VPN");

        Assert.Equal(
            ("laptop", "dnsmasq", 10_000),
            (opened.Nodes[vpn.From].Id, opened.Nodes[vpn.To].Id, vpn.OneWayUs));
        Assert.Equal(
            [
                "at most 5,000,000 events", "at most 60 s of virtual time",
                "at most 4,000 steps along config lines to find what goes round",
            ],
            opened.Bounds);
        Assert.Equal(7, opened.Schedule.Length);
    }

    private static RunOpened Describe(string id) => RunDescriber.Describe(Shipped.Read(id), 42, "id", []);
}
