using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>A restart and nothing else, at <see cref="Fix.RestartAtUs"/>.</summary>
internal static class RestartFixes
{
    /// <summary>Every dnsmasq starts anew.</summary>
    public static Fix Dnsmasq { get; } = new(
        "restart-dnsmasq",
        "restart dnsmasq",
        NodeKind.Dnsmasq,
        "D4",
        "dnsmasq src/dnsmasq.c set_dns_listeners",
        "The loop's next question waits in the socket that a full dnsmasq leaves unread and is lost with it; "
        + "a client that asks again starts another loop (D4).")
    {
        ApplyTo = Restarted,
    };

    /// <summary>Every Consul starts anew.</summary>
    public static Fix Consul { get; } = new(
        "restart-consul",
        "restart Consul",
        NodeKind.Consul,
        "D1",
        "dnsmasq src/config.h TIMEOUT",
        "dnsmasq's records lose their answers and block it until they are 10 s old; what waits in its socket "
        + "then goes to the new Consul (D1).")
    {
        ApplyTo = Restarted,
    };

    private static NodeFix Restarted(Scenario scenario, ScenarioNode node)
    {
        if (scenario.HorizonUs < Fix.RestartAtUs)
        {
            return NodeFix.Refused("The run ends before 20 s, when the daemon would be restarted.");
        }

        var isThere = scenario.Triggers.Any(trigger =>
            trigger is { Do: TriggerKind.Restart, AtUs: Fix.RestartAtUs } && trigger.Node == node.Id);
        return isThere
            ? NodeFix.Refused($"\"{node.Id}\" is restarted at 20 s already.")
            : new FixChange(node.Id, FixTakeUp.Restart);
    }
}
