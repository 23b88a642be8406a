using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Sweeps;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Sweeps;

public sealed class SweepPlanTests
{
    [Theory]
    [InlineData("dns-forward-max=50..1000/20", "50 100 150 … 1000", 20)]
    [InlineData("forward-max=1..4/3", "1 3 4", 3)]
    [InlineData("dns-forward-max=50..1000+50", "50 100 150 … 1000", 20)]
    [InlineData("dns-forward-max=50..120+50", "50 100", 2)]
    [InlineData("dns-forward-max=1000,50", "1000 50", 2)]
    [InlineData("one-way=0.1ms..100ms*4", "100us 1ms 10ms 100ms", 4)]
    [InlineData("one-way=100us..100ms*20", "100us 140us 210us … 100ms", 20)]
    [InlineData("delay=1..3ms+1ms", "1ms 2ms 3ms", 3)]
    [InlineData("load=0.5..2/4", "0.5 1 1.5 2", 4)]
    [InlineData("dnsmasq=2.80,2.86", "2.80 2.86", 2)]
    [InlineData("seed=1..5+1", "1 2 3 … 5", 5)]
    public void A_range_is_read_as_an_operator_would_write_it(string over, string values, int count)
    {
        var texts = Plan(over).Axes[0].Values.Select(value => value.Text).ToArray();

        Assert.Equal(count, texts.Length);
        Assert.Equal(
            values,
            string.Join(' ', values.Contains('…', StringComparison.Ordinal)
                ? [.. texts[..3], "…", texts[^1]]
                : texts));
    }

    [Theory]
    [InlineData("forwardmax=1,2", "Did you mean \"forward-max\"?")]
    [InlineData("dns-forward-max=50..1000", "does not say how many")]
    [InlineData("dns-forward-max=1000..50/3", "no range from a smaller to a larger")]
    [InlineData("dns-forward-max=50..52/20", "is in this range twice")]
    [InlineData("dns-forward-max=1..1000+1", "at most 200 values")]
    [InlineData("dns-forward-max=1..1000/x", "no count of two or more")]
    [InlineData("dns-forward-max=5,20000", "dns-forward-max=20000: This model holds 1 to 10000")]
    [InlineData("dns-forward-max:foo=5,6", "one of: dnsmasq")]
    [InlineData("one-way=10,20", "in us, ms, s")]
    [InlineData("one-way=0us..10ms*3", "no factor leads from 0")]
    [InlineData("one-way=1s,3s", "one-way:dnsmasq-consul=3s: oneWayUs")]
    [InlineData("one-way:dnsmasq-nobody=1ms,2ms", "is no link")]
    [InlineData("load:other=1,2", "the workloads are: legitimate")]
    [InlineData("load=20,30000", "load:legitimate=30000: ")]
    [InlineData("dnsmasq=2.80,2.99", "dnsmasq=2.99: dnsmasq \"2.99\" is not modelled")]
    [InlineData("dnsmasq=2.80..2.86/3", "write a list")]
    [InlineData("recursor-timeout=0s,1s", "recursor-timeout=0us: recursor_timeout must be more than 0")]
    [InlineData("dns-forward-max", "no parameter with a range")]
    public void What_cannot_be_played_is_said_with_the_way_out(string over, string words) =>
        Assert.Contains(
            words, SweepPlan.Make(Measured(), [over]).Problem ?? "no problem", StringComparison.Ordinal);

    [Theory]
    [InlineData("This would be 10000 runs; a sweep may have 2500", "seed=1..100+1", "load=1..100+1")]
    [InlineData("seed stands twice", "seed=1,2", "seed=3,4")]
    [InlineData("one or two parameters, and here are 3", "seed=1,2", "load=1,2", "one-way=1ms,2ms")]
    [InlineData("one or two parameters, and here are 0")]
    public void A_sweep_has_bounds_and_says_them(string words, params string[] over) =>
        Assert.Contains(words, SweepPlan.Make(Measured(), over).Problem!, StringComparison.Ordinal);

    [Fact]
    public void A_cell_is_the_scenario_with_its_two_values()
    {
        var plan = Plan("dns-forward-max=50..1000/20", "one-way=100us,5ms");
        var cell = plan.ScenarioAt(plan.Columns + 2);

        Assert.Equal((20, 2, 40), (plan.Columns, plan.Rows, plan.Count));
        Assert.Equal(["150", "5ms"], plan.ValuesAt(plan.Columns + 2).Select(value => value.Text));
        Assert.EndsWith(
            "\ndns-forward-max=150", cell.Nodes[2].Files["dnsmasq.conf"], StringComparison.Ordinal);
        Assert.Equal(5_000, cell.Links.Single(link => link.To == "consul").OneWayUs);
        Assert.DoesNotContain(
            ScenarioReader.Read(cell.SourceText).Findings, finding => finding.Severity == Diagnostic.Error);
    }

    [Theory]
    [InlineData(
        "{ \"domain\": \"consul\" }",
        "{ \"dns_config\": { \"recursor_timeout\": \"5s\" }, \"domain\": \"consul\" }")]
    [InlineData("{}", "{ \"dns_config\": { \"recursor_timeout\": \"5s\" } }")]
    [InlineData(
        "{\n \"dns_config\": {\n  \"recursor_strategy\": \"random\"\n }\n}",
        "{\n \"dns_config\": {\n  \"recursor_timeout\": \"5s\",\n  \"recursor_strategy\": \"random\"\n }\n}")]
    [InlineData(
        "{ \"dns_config\": { \"recursor_timeout\": \"2s\" } }",
        "{ \"dns_config\": { \"recursor_timeout\": \"5s\" } }")]
    public void Consuls_timeout_is_written_into_any_JSON(string before, string after)
    {
        Assert.Equal(after, WithTimeout("consul.json", before));
    }

    [Theory]
    [InlineData(
        "domain = \"consul\"\n", "domain = \"consul\"\n\ndns_config {\n  recursor_timeout = \"5s\"\n}\n")]
    [InlineData("", "dns_config {\n  recursor_timeout = \"5s\"\n}\n")]
    [InlineData(
        "dns_config {\n  # how\n  recursor_strategy = \"random\"\n}",
        "dns_config {\n  recursor_timeout = \"5s\"\n  # how\n  recursor_strategy = \"random\"\n}")]
    [InlineData(
        "dns_config { recursor_strategy = \"random\" }",
        "dns_config { recursor_timeout = \"5s\", recursor_strategy = \"random\" }")]
    [InlineData("dns_config {}", "dns_config { recursor_timeout = \"5s\" }")]
    [InlineData(
        "dns_config = {\n  recursor_timeout = \"2s\" # short\n}",
        "dns_config = {\n  recursor_timeout = \"5s\" # short\n}")]
    [InlineData("{ \"domain\": \"consul\" }",
        "{ \"dns_config\": { \"recursor_timeout\": \"5s\" }, \"domain\": \"consul\" }")]
    public void Consuls_timeout_is_written_into_any_HCL_and_read_there(string before, string after)
    {
        Assert.Equal(after, WithTimeout("consul.hcl", before));
        Assert.Equal(
            5 * Instant.Second,
            ConsulConfig.Parse("1.8.7", new Dictionary<string, string> { ["consul.hcl"] = after })
                .Options.RecursorTimeoutNs);
    }

    [Theory]
    [InlineData("dns-forward-max=50..1000/20", "150", 2.0)]
    [InlineData("dns-forward-max=100,200", "150", 0.5)]
    [InlineData("dns-forward-max=200,100", "150", 0.5)]
    [InlineData("recursor-timeout=1s..10s+1s", "2s", 1.0)]
    [InlineData("dnsmasq=2.76,2.80,2.86", "2.80", 1.0)]
    [InlineData("load=10,20,40", "20", 1.0)]
    [InlineData("seed=41..43+1", "42", 1.0)]
    [InlineData("one-way:laptop-dnsmasq=5ms,15ms", "10ms", 0.5)]
    [InlineData("jitter:dnsmasq-upstream=0us,1ms", "0us", 0.0)]
    public void The_scenarios_own_value_has_its_place_among_those_of_a_sweep(
        string over, string own, double at)
    {
        var plan = Plan(over);

        var (value, place) = plan.Axes[0].OwnOf(plan.Scenario)!.Value;

        Assert.Equal((own, at), (value.Text, place));
    }

    [Theory]
    [InlineData("dns-forward-max=200..1000+200")]
    [InlineData("dnsmasq=2.76,2.86")]
    public void A_value_outside_the_range_has_no_place(string over)
    {
        var plan = Plan(over);

        Assert.Null(plan.Axes[0].OwnOf(plan.Scenario));
    }

    private static string WithTimeout(string file, string text)
    {
        var scenario = Measured();
        var consul = scenario.Nodes.Single(node => node.Id == "consul");
        var files = new Dictionary<string, string> { [file] = text };
        var plan = SweepPlan.Make(
            scenario with
            {
                Nodes = [.. scenario.Nodes.Except([consul]), consul with { Files = files }],
            },
            ["recursor-timeout=5s,6s"]).Plan!;
        return plan.ScenarioAt(0).Nodes[^1].Files[file];
    }

    [Theory]
    [InlineData("dns-forward-max=50..1000/20", "one-way=100us..100ms*20")]
    [InlineData("dns-forward-max=50..1000/7", "seed=1..3+1")]
    [InlineData("seed=1..9+1")]
    [InlineData("seed=1")]
    public void Coarse_cells_come_first_and_every_cell_once(params string[] over)
    {
        var plan = Plan(over);

        Assert.Equal(Enumerable.Range(0, plan.Count), plan.CoarseFirst.Order());
        var quarter = plan.CoarseFirst.Take((plan.Count + 3) / 4).ToArray();
        Assert.True(quarter.Max(cell => cell / plan.Columns) >= (plan.Rows - 1) / 2);
        Assert.True(quarter.Max(cell => cell % plan.Columns) >= (plan.Columns - 1) / 2);
    }

    [Fact]
    public void Bare_names_mean_the_link_of_the_loop_and_the_only_workload()
    {
        Assert.Equal("one-way:dnsmasq-consul", Plan("one-way=1ms,2ms").Axes[0].Parameter.Name);
        Assert.Equal("load:legitimate", Plan("load=1,2").Axes[0].Parameter.Name);
        Assert.Equal("one-way:laptop-dnsmasq", Plan("delay:laptop-dnsmasq=1ms,2ms").Axes[0].Parameter.Name);
    }

    private static Scenario Measured() => Shipped.Read("incident-as-measured");

    private static SweepPlan Plan(params string[] over)
    {
        var (plan, problem) = SweepPlan.Make(Measured(), over);
        Assert.Null(problem);
        return plan!;
    }
}
