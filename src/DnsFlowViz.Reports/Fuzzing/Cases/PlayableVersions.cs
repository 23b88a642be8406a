using System.Globalization;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>
/// The versions a case may play. Many are proposed and the reader is asked which it takes, so a version that
/// becomes playable is played here without a change.
/// </summary>
public static class PlayableVersions
{
    private const int NewestConsulMinor = 22;
    private const int NewestConsulPatch = 9;
    private static readonly Lazy<IReadOnlyList<string>> DnsmasqList =
        new(() => Ask(NodeKind.Dnsmasq, Dnsmasqs));
    private static readonly Lazy<IReadOnlyList<string>> ConsulList =
        new(() => Ask(NodeKind.Consul, Consuls));
    private static readonly Lazy<IReadOnlyList<string>> ResolvedList =
        new(() => Ask(NodeKind.SystemdResolved, Systemds));

    /// <summary>Versions of dnsmasq.</summary>
    public static IReadOnlyList<string> Dnsmasq => DnsmasqList.Value;

    /// <summary>Versions of Consul.</summary>
    public static IReadOnlyList<string> Consul => ConsulList.Value;

    /// <summary>Versions of systemd-resolved.</summary>
    public static IReadOnlyList<string> SystemdResolved => ResolvedList.Value;

    private static IEnumerable<string> Dnsmasqs =>
    [
        DnsmasqVersion.ToldText,
        .. Numbers(DnsmasqVersion.OldestMinor, DnsmasqVersion.NewestMinor).Select(minor => $"2.{minor}"),
    ];

    private static IEnumerable<string> Consuls =>
        from minor in Numbers(0, NewestConsulMinor)
        from patch in Numbers(0, NewestConsulPatch)
        select $"1.{minor}.{patch}";

    private static IEnumerable<string> Systemds => ["241", "247", "249", "252", "255"];

    private static IEnumerable<string> Numbers(int least, int most) =>
        Enumerable.Range(least, most - least + 1)
            .Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> Ask(string kind, IEnumerable<string> versions) =>
        [.. versions.Where(version => IsPlayed(kind, version))];

    private static bool IsPlayed(string kind, string version)
    {
        var node = new ScenarioNode(
            "node", kind, "node", version, "10.88.10.9", new Dictionary<string, string>(), 0, 0);
        var scenario = new Scenario(
            ScenarioFormat.Version, "asked", "asked", ScenarioFormat.AsMeasured, null,
            [node], [], [], [], 1, 0, [], [], "");
        return ScenarioReader.Read(ScenarioCanonical.Write(scenario)).Scenario is not null;
    }
}
