using System.Globalization;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>
/// Fixes at the client. systemd-resolved takes nothing up while it runs, so each needs a restart.
/// </summary>
internal static class ResolvedFixes
{
    private const string File = ResolvedConfig.MainFile;
    private const string Section = "[Resolve]";
    private const string Off = "DNSSEC=no";

    /// <summary>Answers are not checked at all.</summary>
    public static Fix DnssecOff { get; } = new(
        "dnssec-off",
        Off,
        NodeKind.SystemdResolved,
        "R11",
        "systemd src/resolve/resolved-dns-transaction.c dns_transaction_request_dnssec_keys",
        "Without DNSSEC an unsigned answer needs no helpers, so no DS question is asked; one that goes round "
        + "already does so without the client (R11).")
    {
        ApplyTo = (_, node) => Options(node).Dnssec == DnssecMode.No
            ? NodeFix.Refused($"{Off} stands in the {File} of \"{node.Id}\" already.")
            : new FixChange(node.Id, FixTakeUp.Restart, File, WithDnssecOff(Text(node, File))),
    };

    /// <summary>Answers under Consul's domain are not checked.</summary>
    public static Fix NegativeTrustAnchor { get; } = new(
        "negative-trust-anchor",
        "negative trust anchor",
        NodeKind.SystemdResolved,
        "R15",
        "systemd src/resolve/resolved-dns-trust-anchor.c",
        "Under a negative trust anchor nothing is checked, so no DS question is asked; one that goes round "
        + "already does so without the client (R15).")
    {
        ApplyTo = WithAnchors,
    };

    private static string WithDnssecOff(string text)
    {
        var (section, header, found) = ("", 0, false);
        var written = LineEdits.Rewritten(text, (number, line) =>
        {
            var said = line.Trim();
            if (said.StartsWith('['))
            {
                section = said;
                header = said == Section && header == 0 ? number : header;
            }

            var isSetting = section == Section && said.Split('=')[0].TrimEnd() == "DNSSEC";
            found |= isSetting;
            return isSetting ? line[..line.IndexOf("DNSSEC", StringComparison.Ordinal)] + Off : line;
        });
        return found ? written
            : header > 0 ? LineEdits.Inserted(text, header, Off)
            : LineEdits.Appended(LineEdits.Appended(text, Section), Off);
    }

    private static NodeFix WithAnchors(Scenario scenario, ScenarioNode node)
    {
        var options = Options(node);
        var domains = scenario.Nodes.Where(other => other.Kind == NodeKind.Consul)
            .Select(other => ConsulConfig.Parse(other.Version, other.Files).Options)
            .SelectMany(consul => new[] { consul.Domain, consul.AltDomain })
            .Where(domain => domain.Length > 0)
            .Distinct().ToList();
        if (domains.Count == 0)
        {
            return NodeFix.Refused("There is no Consul here whose domain could be left unchecked.");
        }

        if (options.Dnssec == DnssecMode.No)
        {
            return NodeFix.Refused($"{Off} stands in the {File} of \"{node.Id}\": nothing is checked there.");
        }

        var missing = domains.Except(options.NegativeTrustAnchors).ToList();
        if (missing.Count == 0)
        {
            return NodeFix.Refused(
                $"\"{node.Id}\" has a negative trust anchor for {string.Join(" and ", domains)} already.");
        }

        var file = $"dnssec-trust-anchors.d/{missing[0]}.negative";
        var text = missing.Aggregate(Text(node, file), LineEdits.Appended);
        return new FixChange(node.Id, FixTakeUp.Restart, file, text);
    }

    private static string Text(ScenarioNode node, string file) => node.Files.GetValueOrDefault(file, "");

    private static ResolvedOptions Options(ScenarioNode node) => ResolvedConfig.Parse(
        int.Parse(node.Version, CultureInfo.InvariantCulture), node.Files).Options;
}
