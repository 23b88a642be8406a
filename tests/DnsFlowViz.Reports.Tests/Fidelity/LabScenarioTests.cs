using System.Text.Json.Nodes;
using DnsFlowViz.Reports.Fidelity;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Tests.Fidelity;

public sealed class LabScenarioTests
{
    [Fact]
    public void The_command_lines_become_config_files_in_their_order()
    {
        var scenario = Read(Lab.Read("d280-strict-order-b"));

        Assert.Equal(
            "no-resolv\nserver=10.88.40.53\nserver=/consul/10.88.10.2\nstrict-order\n",
            File(scenario, "dnsmasq", "dnsmasq.conf"));
        Assert.Contains("10.88.10.3", File(scenario, "consul", "consul.json"), StringComparison.Ordinal);
        Assert.Equal("2.80", scenario.Nodes.Single(node => node.Id == "dnsmasq").Version);
    }

    [Fact]
    public void A_resolv_file_holds_the_outside_server()
    {
        var scenario = Read(Lab.Read("d280-resolv"));

        Assert.Equal("nameserver 10.88.40.53\n", File(scenario, "dnsmasq", "resolv.conf"));
    }

    [Fact]
    public void The_trigger_has_the_phase_of_the_wall_clock()
    {
        var file = Lab.Read("d280-rt10s");
        var plan = LabScenario.Plan(file, 0);

        Assert.Equal(file.Runs[0]!.T0EpochUs!.Value % 1_000_000, plan.StartUs % 1_000_000);
        Assert.Equal(plan.StartUs, Read(file).Triggers[0].AtUs);
    }

    [Fact]
    public void The_recursor_timeout_is_written_when_it_is_not_the_default()
    {
        var given = File(Read(Lab.Read("d280-rt10s")), "consul", "consul.json");
        var usual = File(Read(Lab.Read("d280-l20-svc5")), "consul", "consul.json");

        Assert.Contains("\"recursor_timeout\": \"10s\"", given, StringComparison.Ordinal);
        Assert.DoesNotContain("recursor_timeout", usual, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_run_of_a_list_asks_its_own_question()
    {
        var file = Lab.Read("types-2.80");

        Assert.Equal("DS consul.", LabScenario.Plan(file, 0).Question);
        Assert.Equal("NS consul.", LabScenario.Plan(file, 5).Question);
    }

    [Fact]
    public void Two_consuls_and_two_dnsmasqs_are_found_by_their_addresses()
    {
        var consuls = Read(Lab.Read("d280-two-consuls")).Nodes.Where(node => node.Kind == NodeKind.Consul);
        var dnsmasqs = Read(Lab.Read("d280-two-dnsmasq")).Nodes.Where(node => node.Kind == NodeKind.Dnsmasq);

        Assert.Equal(["10.88.10.2", "10.88.10.22"], consuls.Select(node => node.Address));
        Assert.Equal(["10.88.10.3", "10.88.10.4"], dnsmasqs.Select(node => node.Address));
    }

    [Fact]
    public void A_delay_at_one_host_is_on_its_links_only()
    {
        var links = Read(Lab.Read("d280-delay-1000")).Links;

        Assert.All(links, link => Assert.Equal(
            link.From.StartsWith("consul", StringComparison.Ordinal) || link.To == "consul",
            link.OneWayUs >= 1_000));
    }

    [Fact]
    public void The_resolver_has_its_release_and_its_mode()
    {
        var node = Read(Lab.Read("res247-d280-dnssecno")).Nodes.Single(node => node.Id == "laptop");

        Assert.Equal((NodeKind.SystemdResolved, "247"), (node.Kind, node.Version));
        Assert.Contains("DNSSEC=no", node.Files["resolved.conf"], StringComparison.Ordinal);
    }

    [Fact]
    public void Actions_become_triggers()
    {
        var file = Lab.Edited("d280-l20-svc5", root => root["meta"]!["actions"] = new JsonArray(
            "3:restart-dnsmasq", "5.5:restart-consul", "7:clear-recursors"));

        var done = Read(file).Triggers.Skip(1).Select(trigger => (trigger.Do, trigger.Node)).ToList();

        Assert.Equal([("restart", "dnsmasq"), ("restart", "consul"), ("reload", "consul")], done);
    }

    [Theory]
    [InlineData("cpu_share", "1", "cpu_share")]
    [InlineData("link", "\"wifi\"", "wifi")]
    [InlineData("actions", "[\"3:pull-the-plug\"]", "3:pull-the-plug")]
    [InlineData("lp_cmd", "\"unbound.sh\"", "unbound.sh")]
    [InlineData("trigger", "\"DS\"", "is not a type and a name")]
    [InlineData("dig_opts", "\"+tcp\"", "+tcp")]
    [InlineData("dnsmasq_argv", "[\"dnsmasq\", \"--frobnicate\"]", "--frobnicate")]
    [InlineData("dnsmasq_argv", "[\"dnsmasq\", \"stray\"]", "stray")]
    [InlineData("dnsmasq_argv", "[\"dnsmasq\", \"--conf-file=/etc/x\"]", "/etc/x")]
    [InlineData("dnsmasq_argv", "[\"dnsmasq\", \"--edns-packet-max=1\"]", "edns-packet-max")]
    [InlineData("dnsmasq_argv", "[\"dnsmasq\", \"--server=10.88.40.53\"]", "/etc/resolv.conf")]
    [InlineData("consul_argv", "[\"consul\", \"agent\", \"-dns-port=8600\"]", "-dns-port=8600")]
    public void What_is_not_played_is_named(string field, string value, string named)
    {
        var file = Lab.Edited("d280-l20-svc5", root => root["meta"]![field] = JsonNode.Parse(value));

        var plan = LabScenario.Plan(file, 0);

        Assert.Contains(plan.Unhonoured, sentence => sentence.Contains(named, StringComparison.Ordinal));
        Assert.NotNull(ScenarioReader.Read(plan.ScenarioText).Scenario);
    }

    [Fact]
    public void An_ordinary_file_has_nothing_that_is_not_played() =>
        Assert.Empty(LabScenario.Plan(Lab.Read("d280-l20-svc5"), 0).Unhonoured);

    [Fact]
    public void A_release_that_is_not_modelled_is_a_named_miss()
    {
        var file = Lab.Edited(
            "d280-l20-svc5", root => root["meta"]!["dnsmasq_version"]![0] = "Dnsmasq version 2.11");

        var metric = Assert.Single(FidelityCheck.Check(file, "old").Metrics);

        Assert.Equal((false, "scenario"), (metric.Ok, metric.Name));
        Assert.Contains("2.11", metric.Simulated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_nothing_but_nulls_is_compared_to_nothing()
    {
        var file = Lab.FromText("{\"meta\":{\"dnsmasq_version\":\"2.80\"},\"runs\":[null,{}]}");

        var result = FidelityCheck.Check(file, "empty");

        Assert.Empty(result.Metrics);
        Assert.Contains("runs[0]: nothing was kept of it.", result.Unhonoured);
    }

    [Fact]
    public void A_second_address_is_named_and_the_first_is_played()
    {
        var file = Lab.Edited("d280-logq", root => root["meta"]!["dnsmasq_argv"]!.AsArray().Add(
            "--listen-address=10.88.10.4"));

        Assert.Equal("10.88.10.3", Read(file).Nodes.Single(node => node.Id == "dnsmasq").Address);
        Assert.Contains(
            LabScenario.Plan(file, 0).Unhonoured,
            sentence => sentence.Contains("one socket", StringComparison.Ordinal));
    }

    private static Scenario Read(LabFile file)
    {
        var read = ScenarioReader.Read(LabScenario.Plan(file, 0).ScenarioText);
        Assert.True(read.Scenario is not null, string.Join('\n', read.Findings));
        return read.Scenario;
    }

    private static string File(Scenario scenario, string node, string name) =>
        scenario.Nodes.Single(one => one.Id == node).Files[name];
}
