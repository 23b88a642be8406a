using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Components.Upstream;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>Writes the card of a node: what stands on it all through the run.</summary>
internal static class CardWriter
{
    /// <summary>The card of one node of a scenario.</summary>
    public static NodeCard Write(Scenario scenario, ScenarioNode node)
    {
        var card = new NodeCard(
            node.Id,
            node.Kind,
            node.Title,
            node.Version,
            node.Address,
            node.X,
            node.Y,
            [.. node.Files.Select(file => new ConfigFile(file.Key, LinesOf(file.Value)))],
            0,
            0,
            [],
            0,
            "");
        return node.Kind switch
        {
            NodeKind.Dnsmasq => WithSlots(card, node),
            NodeKind.Consul => WithRecursors(card, node),
            NodeKind.Upstream => card with { Detail = UpstreamDetail(node) },
            NodeKind.SystemdResolved => card with { Detail = ResolvedDetail(node) },
            _ => card with { Detail = ClientDetail(scenario, node) },
        };
    }

    /// <summary>
    /// A whole number divided by a power of ten, without zeros at its end and whatever the culture.
    /// </summary>
    public static string Decimal(long number, int divisor) =>
        ((decimal)number / divisor).ToString("0.######", CultureInfo.InvariantCulture);

    private static string[] LinesOf(string text)
    {
        // As the readers count them: a line that is lit is found by its number.
        var lines = TextLines.Split(text);
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static NodeCard WithSlots(NodeCard card, ScenarioNode node)
    {
        if (!DnsmasqVersion.TryParse(node.Version, out var version))
        {
            return card;
        }

        var options = DnsmasqConfig.Parse(version, node.Files).Options;
        return card with
        {
            SlotLimit = options.ForwardMax,
            SlotGroups = AdmissionRules.CountsByGroup(version)
                ? [.. new ServerGroups(options.Servers).Domains]
                : [],
            Detail = options.StrictOrder ? "strict-order" : "",
        };
    }

    private static NodeCard WithRecursors(NodeCard card, ScenarioNode node)
    {
        var options = ConsulConfig.Parse(node.Version, node.Files).Options;
        return card with
        {
            RecursorTimeoutMs = (int)(options.RecursorTimeoutNs / Instant.Millisecond),
            Detail = options.Recursors.Count switch
            {
                0 => "no recursors",
                1 => "1 recursor",
                var many => string.Create(CultureInfo.InvariantCulture, $"{many} recursors"),
            },
        };
    }

    private static string UpstreamDetail(ScenarioNode node) =>
        $"answers in {Decimal(UpstreamConfig.Parse(node.Files).Options.AnswerAfterUs, 1000)} ms";

    private static string ResolvedDetail(ScenarioNode node)
    {
        var version = int.Parse(node.Version, CultureInfo.InvariantCulture);
        return ResolvedConfig.Parse(version, node.Files).Options.Dnssec switch
        {
            DnssecMode.No => "DNSSEC=no",
            DnssecMode.Yes => "DNSSEC=yes",
            _ => "DNSSEC=allow-downgrade",
        };
    }

    private static string ClientDetail(Scenario scenario, ScenarioNode node)
    {
        var perSecondMilli = scenario.Workloads
            .Where(load => load.From == node.Id)
            .Sum(load => (long)load.PerSecondMilli);
        return perSecondMilli == 0 ? "" : $"{Decimal(perSecondMilli, 1000)} lookups/s";
    }
}
