using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class TriggerChecksTests
{
    public static TheoryData<Trigger> Good =>
    [
        new Trigger(0, "ask", "laptop", "consul.", "DS"),
        new Trigger(0, "ask", "laptop", "consul.", "DS", Edns: "cookie", Tries: 3, WaitUs: 5_000_000),
        new Trigger(60_000_000, "lookup", "clients", "example.test"),
        new Trigger(1, "restart", "dnsmasq"),
        new Trigger(1, "restart", "consul", DowntimeUs: 2_000_000),
        new Trigger(1, "restart", "consul", Version: "1.19.1"),
        new Trigger(1, "restart", "dnsmasq", Version: "2.92"),
        new Trigger(1, "reload", "dnsmasq", File: "dnsmasq.conf", Text: "server=10.88.40.53"),
        new Trigger(1, "link", "laptop", To: "dnsmasq", LossPpm: 10_000),
    ];

    public static TheoryData<Trigger, string, string> Bad => new()
    {
        { new Trigger(-1, "restart", "dnsmasq"), "atUs", "outside of the run" },
        { new Trigger(1, "restrat", "dnsmasq"), "do", "Did you mean \"restart\"?" },
        { new Trigger(1, "restart", "laptop"), "node", "cannot be done to a client" },
        { new Trigger(1, "ask", "laptop"), "name", "needs a name" },
        { new Trigger(1, "ask", "laptop", "a", Edns: "coockie"), "edns", "Did you mean \"cookie\"?" },
        { new Trigger(1, "ask", "laptop", "a", Tries: 0), "tries", "from 1 to 20" },
        { new Trigger(1, "ask", "laptop", "a", WaitUs: 600_000_001), "waitUs", "ten minutes" },
        { new Trigger(1, "lookup", "laptop", "a", Tries: 2), "tries", "no effect" },
        { new Trigger(1, "restart", "dnsmasq", File: "x"), "file", "no effect" },
        { new Trigger(1, "restart", "dnsmasq", Version: "2.99"), "version", "from 2.76 to 2.92" },
        { new Trigger(1, "restart", "dnsmasq", Version: ""), "version", "not modelled" },
        { new Trigger(1, "restart", "consul", Version: "2.86"), "version", "not modelled" },
        { new Trigger(1, "ask", "laptop", "a", Version: "2.86"), "version", "no effect" },
        { new Trigger(1, "reload", "consul", File: "dnsmasq.conf", Text: ""), "file", "write consul.json" },
        { new Trigger(1, "reload", "consul", File: "consul.json"), "text", "whole new text" },
        { new Trigger(1, "reload", "consul", File: "consul.json", Text: "{"), "text", "not JSON" },
        { new Trigger(1, "link", "laptop", OneWayUs: 5), "to", "two ends" },
        { new Trigger(1, "link", "laptop", To: "laptop", OneWayUs: 5), "to", "itself" },
        { new Trigger(1, "link", "laptop", To: "dnsmasq", OneWayUs: 2_000_001), "oneWayUs", "2 seconds" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_viewer_may_do_this(Trigger trigger)
    {
        Assert.Empty(TriggerChecks.Check(Scenario(), [trigger]));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_viewer_may_not_do_that(Trigger trigger, string property, string says)
    {
        var finding = Assert.Single(TriggerChecks.Check(Scenario(), [trigger]));

        Assert.Equal(($"triggers[0].{property}", Diagnostic.Error), (finding.Place, finding.Severity));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_changes_nothing_is_refused()
    {
        var finding = Assert.Single(
            TriggerChecks.Check(Scenario(), [new Trigger(1, "link", "laptop", To: "dnsmasq")]));

        Assert.Contains("Nothing changes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_viewer_may_do_at_most_a_thousand_things()
    {
        var many = Enumerable.Repeat(new Trigger(1, "restart", "dnsmasq"), 1_001).ToArray();

        Assert.Contains(
            "1,000",
            Assert.Single(TriggerChecks.Check(Scenario(), many)).Message,
            StringComparison.Ordinal);
    }

    private static Scenario Scenario() => Edited.Read(_ => { }).Scenario!;
}
