namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>The kinds of node a scenario can have.</summary>
public static class NodeKind
{
    /// <summary>A dnsmasq forwarder.</summary>
    public const string Dnsmasq = "dnsmasq";

    /// <summary>A Consul agent.</summary>
    public const string Consul = "consul";

    /// <summary>A machine whose lookups go through systemd-resolved.</summary>
    public const string SystemdResolved = "systemd-resolved";

    /// <summary>The laptop of the story, which behaves as the post-mortem says.</summary>
    public const string ToldClient = "told-client";

    /// <summary>A machine that sends plain questions.</summary>
    public const string Client = "client";

    /// <summary>The DNS of the outside world.</summary>
    public const string Upstream = "upstream";

    /// <summary>All of them, in the order people should read them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Dnsmasq, Consul, SystemdResolved, ToldClient, Client, Upstream];
}
