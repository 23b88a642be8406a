using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

/// <summary>What cards and rings read after a file was changed.</summary>
public sealed class ConfigNowTests
{
    private static readonly RunOpened Run = FlowRuns.Incident();

    private static Trigger Reload(string text) =>
        new(12_000_000, TriggerKind.Reload, "consul", File: "consul.json", Text: text);

    [Fact]
    public void Without_its_line_nothing_sends_the_question_back_any_more()
    {
        var after = ConfigNow.After(Run, [Reload("{\n}\n")]);

        var edge = after.Loops[0];

        Assert.Equal((0, "", false), (edge.BackLine, edge.BackText, edge.Closed));
        Assert.Equal(["{", "}"], after.Nodes[FlowRuns.Consul].Files[0].Lines);
        Assert.Equal("no recursors", after.Nodes[FlowRuns.Consul].Detail);
    }

    [Fact]
    public void A_line_that_moved_lights_at_its_new_number()
    {
        var text = "{\n  \"domain\": \"consul\",\n  " + Run.Loops[0].BackText + "\n}\n";

        var after = ConfigNow.After(Run, [Reload(text)]);

        Assert.Equal((3, true), (after.Loops[0].BackLine, after.Loops[0].Closed));
    }

    [Fact]
    public void A_reload_counts_from_its_instant_on()
    {
        var run = Run with { Changes = [Reload("{\n}\n")] };

        Assert.Empty(ConfigNow.Done(run, 11_999_999_999));
        Assert.Single(ConfigNow.Done(run, 12_000_000_000));
    }

    [Fact]
    public void After_a_restart_with_another_release_the_daemon_is_of_that_release()
    {
        var restart = new Trigger(14_000_000, TriggerKind.Restart, "dnsmasq", Version: "2.81");
        var run = Run with { Changes = [restart] };

        Assert.Equal("2.80", ConfigNow.At(run, 13_999_999_999).Nodes[FlowRuns.Dnsmasq].Version);
        Assert.Equal("2.81", ConfigNow.At(run, 14_000_000_000).Nodes[FlowRuns.Dnsmasq].Version);
    }
}
