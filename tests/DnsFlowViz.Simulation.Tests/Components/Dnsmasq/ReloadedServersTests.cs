using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

/// <summary>What a reload that changes the list of servers does to records that are under way.</summary>
public sealed class ReloadedServersTests
{
    private const string OnlyConsul = "no-resolv\nserver=/consul/10.88.10.2";
    private const string OnlyUpstream = "server=10.88.40.53";

    [Fact]
    public void A_record_whose_server_is_gone_is_freed_and_its_asker_hears_nothing()
    {
        var run = Play(10_000_000, OnlyUpstream);
        var at = run.Events.Single(item => item.Kind == TraceKind.NodeReloaded).AtNs;
        var freed = run.Events
            .Where(item => item.AtNs == at && item.Kind == TraceKind.SlotFreed)
            .ToArray();

        Assert.NotEmpty(freed);
        Assert.All(freed, item => Assert.Equal(SlotEnd.Unsendable, (SlotEnd)item.C));
        Assert.DoesNotContain(
            run.Events,
            item => item.Kind == TraceKind.AnswerSent && freed.Any(slot => slot.Query == item.Query));
    }

    [Fact]
    public void A_shorter_list_of_servers_is_asked_without_remembering_the_longer_one()
    {
        var run = Play(2_000_000, OnlyUpstream);

        Assert.Contains(
            run.Events,
            item => item.AtNs > 3_000_000_000 && item.Kind == TraceKind.LookupEnded && item.B == 0);
    }

    [Fact]
    public void Without_default_servers_left_a_query_is_refused()
    {
        var run = Play(2_000_000, OnlyConsul);

        Assert.All(
            run.Events.Where(item => item is { AtNs: > 3_000_000_000, Kind: TraceKind.LookupEnded, A: >= 0 }),
            item => Assert.Equal(5, item.B));
    }

    private static (SimulatedRun Run, TraceEvent[] Events) Play(long atUs, string text)
    {
        var scenario = Shipped.Read("incident-default-options") with { HorizonUs = 12_000_000 };
        var reload = new Trigger(atUs, TriggerKind.Reload, "dnsmasq", File: "dnsmasq.conf", Text: text);
        var run = new SimulatedRun(scenario, 42, [reload], scenario.HorizonUs).PlayOut();
        return (run, run.Trace.ToArray());
    }
}
