using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.SystemdResolved;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Which versions a node of each kind can play. A version whose rules are not written down yet is refused
/// rather than played by the rules of another.
/// </summary>
internal static class NodeVersions
{
    /// <summary>What is wrong with a version, with the way out; null when the node can play it.</summary>
    public static string? WhatIsWrong(string kind, string version) => kind switch
    {
        NodeKind.Dnsmasq => DnsmasqVersion.TryParse(version, out _)
            ? null
            : $"dnsmasq \"{version}\" is not modelled; write \"{DnsmasqVersion.ToldText}\" or a release from "
                + $"2.{DnsmasqVersion.OldestMinor} to 2.{DnsmasqVersion.NewestMinor}.",
        NodeKind.Consul => ConsulVersion.TryParse(version, out _)
            ? null
            : $"Consul \"{version}\" is not modelled; write a release from "
                + $"1.{ConsulVersion.OldestMinor}.0 to 1.{ConsulVersion.NewestMinor} with all three numbers, "
                + $"such as \"{ConsulVersion.Measured}\".",
        NodeKind.SystemdResolved => ResolvedVersion.TryParse(version, out _)
            ? null
            : $"systemd \"{version}\" is not modelled; write {SystemdWords()}.",
        NodeKind.ToldClient => version is "" or ScenarioFormat.AsTold
            ? null
            : $"A {kind} plays no release; write \"{ScenarioFormat.AsTold}\" or leave the version out.",
        _ => version.Length == 0 ? null : $"A {kind} has no version; leave it out.",
    };

    private static string SystemdWords()
    {
        var quoted = ResolvedVersion.Played.Select(version => $"\"{version}\"").ToArray();
        return $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }
}
