using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Tests.Comparison;

/// <summary>What an edit changes, and what its daemons need to take it up.</summary>
public sealed class ScenarioEditTests
{
    private static readonly Scenario Original = ShippedScenario.Read("incident-as-measured");

    [Fact]
    public void A_daemon_with_two_new_files_is_restarted_once()
    {
        var edit = Edited("dnsmasq", node => node
            .WithFile("dnsmasq.conf", node.Files["dnsmasq.conf"] + "\nno-resolv")
            .WithFile("resolv.conf", "nameserver 10.88.40.54"));

        Assert.True(edit.IsOfFiles);
        Assert.Equal(["restart dnsmasq"], edit.TakenUpBy);
        Assert.Equal(
            [
                new ChangedLine("dnsmasq.conf", true, "no-resolv"),
                new ChangedLine("resolv.conf", false, "nameserver 10.88.40.53"),
                new ChangedLine("resolv.conf", true, "nameserver 10.88.40.54"),
            ],
            edit.Lines);
    }

    [Fact]
    public void Consul_reloads_a_new_file_and_is_restarted_for_a_new_release()
    {
        var file = Edited("consul", node => node.WithFile("consul.json", "{}"));
        var release = Edited("consul", node => node with { Version = "1.19.1" });

        Assert.Equal(["reload consul"], file.TakenUpBy);
        Assert.Equal(["restart consul"], release.TakenUpBy);
    }

    [Fact]
    public void A_node_that_is_gone_takes_all_its_lines_with_it_and_cannot_be_done_in_a_storm()
    {
        var edit = new ScenarioEdit(
            Original, Original with { Nodes = [.. Original.Nodes.Where(node => node.Id != "clients")] });

        var clients = Original.Nodes.Single(node => node.Id == "clients");
        Assert.Contains(new ChangedLine("clients", false, $"at {clients.Address}"), edit.Lines);
        Assert.False(edit.IsOfFiles);
        Assert.Empty(edit.TakenUpBy);
    }

    [Fact]
    public void Where_a_node_stands_in_the_diagram_changes_nothing()
    {
        var edit = Edited("consul", node => node with { X = node.X + 40 });

        Assert.Empty(edit.Lines);
        Assert.Empty(edit.TakenUpBy);
    }

    private static ScenarioEdit Edited(string id, Func<ScenarioNode, ScenarioNode> change) => new(
        Original,
        Original with { Nodes = [.. Original.Nodes.Select(node => node.Id == id ? change(node) : node)] });
}
