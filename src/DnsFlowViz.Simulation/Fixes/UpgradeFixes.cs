using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>Newer releases of dnsmasq: the three at which what a loop can do has changed.</summary>
internal static class UpgradeFixes
{
    /// <summary>2.81: DS leaves to the default servers.</summary>
    public static Fix DsToTheDefaultServers { get; } = To(
        81,
        "D16",
        "dnsmasq src/forward.c search_servers",
        "From 2.81 to 2.85 every DS question goes to the default servers and none to the server of a domain "
        + "(D16).");

    /// <summary>2.86: equal questions share a record, and the limit holds per group.</summary>
    public static Fix EqualQuestionsJoin { get; } = To(
        86,
        "D25",
        "dnsmasq src/forward.c lookup_frec_by_query",
        "The question that comes back joins the record that waits for it already, so a lap takes no further "
        + "record (D25).");

    /// <summary>2.92: DS is routed by the parent's name.</summary>
    public static Fix DsByTheParent { get; } = To(
        92,
        "D16",
        "dnsmasq src/domain-match.c lookup_domain",
        "From 2.92 on a DS question goes where its parent's name goes: that of the domain itself to the "
        + "default servers, those of names below it still to Consul (D16).");

    private static Fix To(int minor, string rule, string source, string why)
    {
        var release = DnsmasqVersion.Release(minor);
        return new Fix(
            $"upgrade-dnsmasq-{release}", $"dnsmasq {release}", NodeKind.Dnsmasq, rule, source, why)
        {
            ApplyTo = (_, node) => DnsmasqVersion.TryParse(node.Version, out var now) && now < release
                ? new FixChange(node.Id, FixTakeUp.Restart, Version: $"{release}")
                : NodeFix.Refused($"\"{node.Id}\" is dnsmasq {node.Version} already."),
        };
    }
}
