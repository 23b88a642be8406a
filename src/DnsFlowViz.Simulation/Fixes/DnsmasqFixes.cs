using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>
/// Fixes that are lines of dnsmasq.conf. A running dnsmasq never reads that file again, so each needs a
/// restart (rule K2).
/// </summary>
internal static class DnsmasqFixes
{
    private const int MoreSlots = 1_000;
    private const string File = DnsmasqConfig.MainFile;

    /// <summary>A longer table.</summary>
    public static Fix RaiseForwardMax { get; } = new(
        "raise-forward-max",
        $"dns-forward-max={MoreSlots}",
        NodeKind.Dnsmasq,
        "D10",
        "dnsmasq src/forward.c get_new_frec",
        "A longer table changes how many records the loop can take, not that each lap takes one (D10).")
    {
        ApplyTo = (_, node) => WithForwardMax(node, MoreSlots),
    };

    /// <summary>dnsmasq's own loop detection.</summary>
    public static Fix LoopDetect { get; } = new(
        "loop-detect",
        "dns-loop-detect",
        NodeKind.Dnsmasq,
        "D33",
        "dnsmasq src/loop.c loop_send_probes",
        "dns-loop-detect probes only servers without a domain, so the server of a domain is never found out "
        + "(D33).")
    {
        ApplyTo = (_, node) => Options(node).LoopDetect
            ? NodeFix.Refused($"dns-loop-detect stands in the {File} of \"{node.Id}\" already.")
            : Change(node, LineEdits.Appended(Text(node), "dns-loop-detect")),
    };

    /// <summary>The servers of a domain are asked as dnsmasq does by default.</summary>
    public static Fix NoStrictOrder { get; } = new(
        "no-strict-order",
        "without strict-order",
        NodeKind.Dnsmasq,
        "D20",
        "dnsmasq src/forward.c reply_query",
        "Only with strict-order is a SERVFAIL sent again without end; without it Consul's SERVFAIL frees the "
        + "record after its timeout (D20).")
    {
        ApplyTo = (_, node) => Options(node).StrictOrder
            ? Change(node, LineEdits.Without(Text(node), (at, line) => KeyOf(at, line) == "strict-order"))
            : NodeFix.Refused($"strict-order does not stand in the {File} of \"{node.Id}\"."),
    };

    /// <summary>The text of a node's dnsmasq.conf with another limit.</summary>
    /// <param name="node">A dnsmasq.</param>
    /// <param name="forwardMax">The limit.</param>
    public static string TextWithForwardMax(ScenarioNode node, int forwardMax) =>
        Options(node).ForwardMaxLine is { Line: var number }
            ? LineEdits.Rewritten(
                Text(node), (at, line) => at == number ? WithValue(at, line, $"{forwardMax}") : line)
            : LineEdits.Appended(Text(node), $"dns-forward-max={forwardMax}");

    /// <summary>The limit of a dnsmasq.</summary>
    public static int ForwardMaxOf(ScenarioNode node) => Options(node).ForwardMax;

    private static NodeFix WithForwardMax(ScenarioNode node, int forwardMax)
    {
        var now = Options(node).ForwardMax;
        return now >= forwardMax
            ? NodeFix.Refused($"dns-forward-max of \"{node.Id}\" is {now} already.")
            : Change(node, TextWithForwardMax(node, forwardMax));
    }

    private static string WithValue(int number, string text, string value)
    {
        var from = DnsmasqLine.Read(File, number, text)!.ValueColumn - 1;
        var end = text.AsSpan(from).IndexOfAny(' ', '\t');
        return text[..from] + value + (end < 0 ? "" : text[(from + end)..]);
    }

    private static string? KeyOf(int number, string text) => DnsmasqLine.Read(File, number, text)?.Key;

    private static FixChange Change(ScenarioNode node, string text) =>
        new(node.Id, FixTakeUp.Restart, File, text);

    private static string Text(ScenarioNode node) => node.Files.GetValueOrDefault(File, "");

    private static DnsmasqOptions Options(ScenarioNode node) => DnsmasqConfig.Parse(
        DnsmasqVersion.TryParse(node.Version, out var version) ? version : default, node.Files).Options;
}
