using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>Every fix there is, in the order people should read them.</summary>
public static class FixCatalog
{
    /// <summary>The fixes.</summary>
    public static IReadOnlyList<Fix> All { get; } =
    [
        ConsulFixes.RemoveRecursors,
        ConsulFixes.RecursorsToUpstream,
        DnsmasqFixes.RaiseForwardMax,
        DnsmasqFixes.LoopDetect,
        UpgradeFixes.DsToTheDefaultServers,
        UpgradeFixes.EqualQuestionsJoin,
        UpgradeFixes.DsByTheParent,
        ResolvedFixes.DnssecOff,
        ResolvedFixes.NegativeTrustAnchor,
        DnsmasqFixes.NoStrictOrder,
        RestartFixes.Dnsmasq,
        RestartFixes.Consul,
        ConsulFixes.AnswerDsLocally,
    ];

    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(fix => fix.Id)];

    /// <summary>The fix of an id; null when there is none.</summary>
    public static Fix? Find(string id) => All.FirstOrDefault(fix => fix.Id == id);

    /// <summary>What is wrong with an id, with the nearest and with all there are; null for a known
    /// one.</summary>
    public static string? WhatIsWrong(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Find(id) is not null)
        {
            return null;
        }

        var near = NearestWord.Find(id, Ids) is { } meant ? $"Did you mean \"{meant}\"? " : "";
        return $"There is no fix \"{id}\". {near}The fixes are: {string.Join(", ", Ids)}.";
    }
}
