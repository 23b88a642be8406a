using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>Which versions a node of each kind can play.</summary>
internal static class NodeVersions
{
    private const int OldestConsulMinor = 4;
    private const int NewestConsulMinor = 21;
    private const int OldestSystemd = 241;
    private const int NewestSystemd = 255;

    /// <summary>What is wrong with a version, with the way out; null when the node can play it.</summary>
    public static string? WhatIsWrong(string kind, string version) => kind switch
    {
        NodeKind.Dnsmasq => DnsmasqVersion.TryParse(version, out _)
            ? null
            : $"dnsmasq \"{version}\" is not known here; write \"{DnsmasqVersion.ToldText}\" or a "
                + "release from "
                + $"2.{DnsmasqVersion.OldestMinor} to 2.{DnsmasqVersion.NewestMinor}, such as \"2.80\".",
        NodeKind.Consul => IsConsul(version)
            ? null
            : $"Consul \"{version}\" is not known here; write a release from 1.{OldestConsulMinor} to "
                + $"1.{NewestConsulMinor} with three numbers, such as \"1.8.7\".",
        NodeKind.SystemdResolved => IsSystemd(version)
            ? null
            : $"systemd \"{version}\" is not known here; write a release from \"{OldestSystemd}\" to "
                + $"\"{NewestSystemd}\", such as \"247\".",
        NodeKind.ToldClient => version is "" or ScenarioFormat.AsTold
            ? null
            : $"A {kind} plays no release; write \"{ScenarioFormat.AsTold}\" or leave the version out.",
        _ => version.Length == 0 ? null : $"A {kind} has no version; leave it out.",
    };

    private static bool IsConsul(string version)
    {
        var parts = version.Split('.');
        return parts is ["1", var minorText, var patchText]
            && AddressText.TryNumber(minorText, NewestConsulMinor, out var minor)
            && minor >= OldestConsulMinor
            && AddressText.TryNumber(patchText, 99, out _);
    }

    private static bool IsSystemd(string version) =>
        AddressText.TryNumber(version, NewestSystemd, out var release) && release >= OldestSystemd;
}
