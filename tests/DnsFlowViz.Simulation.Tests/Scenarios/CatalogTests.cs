using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class CatalogTests
{
    public static TheoryData<string> Ids => [.. Catalog.Shipped()];

    [Fact]
    public void The_four_tellings_of_the_incident_and_the_higher_limit_are_shipped()
    {
        Assert.Empty(Catalog.Ids.Except(Catalog.Shipped()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_scenario_reads_without_any_finding_and_has_its_file_name_as_id(string id)
    {
        var result = ScenarioReader.Read(Catalog.Text(id));

        Assert.Empty(result.Findings);
        Assert.Equal(id, result.Scenario?.Id);
        Assert.InRange(LeftOutSentences.Of(result.Scenario!).Length, 7, 12);
    }

    [Fact]
    public void The_two_tellings_point_at_each_other()
    {
        Assert.Equal(
            "incident-as-told",
            ScenarioReader.Read(Catalog.Text("incident-as-measured")).Scenario?.Counterpart);
        Assert.Equal(
            "incident-as-measured",
            ScenarioReader.Read(Catalog.Text("incident-as-told")).Scenario?.Counterpart);
    }

    [Fact]
    public void Measured_the_consul_server_stands_before_the_default_server_so_strict_order_asks_it_again()
    {
        var scenario = ScenarioReader.Read(Catalog.Text("incident-as-measured")).Scenario!;
        var node = scenario.Nodes.Single(node => node.Kind == NodeKind.Dnsmasq);
        var options = DnsmasqConfig.Parse(DnsmasqVersion.Release(80), node.Files).Options;

        Assert.True(options.StrictOrder);
        Assert.Equal(["consul", ""], options.Servers.Select(server => server.Domain));
    }

    [Fact]
    public void Every_telling_has_twenty_legitimate_lookups_per_second_and_the_addresses_of_the_story()
    {
        Assert.All(Catalog.Ids, id =>
        {
            var scenario = ScenarioReader.Read(Catalog.Text(id)).Scenario!;

            Assert.Equal(20_000, Assert.Single(scenario.Workloads).PerSecondMilli);
            Assert.Equal(
                ["10.88.30.14", "10.88.30.21", "10.88.10.3", "10.88.10.2", "10.88.40.53"],
                scenario.Nodes.Select(node => node.Address));
        });
    }
}
