using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>Scenario texts that lie within the bounds and make as much work as they can.</summary>
internal static class LargestTexts
{
    private const int FileBytes = ScenarioBounds.FileBytes;

    // As many full files as one text has room for; fewer where every line end is an escape of two letters.
    private const int Fourteen = 14;
    private const int Ten = 10;

    /// <summary>What makes the work, and the text.</summary>
    public static Dictionary<string, Func<string>> ByName { get; } = new()
    {
        ["names without end on one line"] = () => "{" + Listed(90_000, i => $"\"k{i}\":1") + "}",
        ["strings without end on one line"] = () => $"{{\"nodes\":[{Listed(99_000, _ => "\"\"")}]}}",
        ["more values than are allowed"] = () => $"{{\"nodes\":[{Listed(340_000, _ => "{}")}]}}",
        ["servers that ask a Consul with a large config"] = () => Scenario(
            Dnsmasq(0, Filled("server=10.88.0.1\n")), Consul(1, $"{{{Services(1_300)}}}")),
        ["reloads beside a large file"] = () => Scenario(
            Reloads(1_000, "resolv.conf", "nameserver 10.0.0.1"),
            Dnsmasq(0, Filled("server=/a/10.88.0.1\n"))),
        ["reloads of a large file"] = () => Scenario(
            Reloads(Fourteen, "dnsmasq.conf", Filled("server=/a/10.88.0.1\n")), Dnsmasq(0, "")),
        ["options that nobody knows"] = () => Nodes(
            40, i => Dnsmasq(i, Lines(200, j => $"resolv-confused-option-with-a-long-name-{j}-and-more\n"))),
        ["options that are nearly known"] = () => Nodes(
            40, i => Dnsmasq(i, Lines(200, j => $"dhcp-option-forcd{j}\n"))),
        ["keys that are nearly known"] = () => Nodes(
            40, i => Consul(i, "{" + Listed(200, j => $"\"enable_script_check{j}\":1") + "}")),
        ["durations without end"] = () => Nodes(
            Fourteen,
            i => Consul(i, $$"""{ "dns_config": { "recursor_timeout": "{{Most("1ns")}}" } }""")),
        ["recursors on one long line"] = () => Nodes(
            Fourteen, i => Consul(i, " { \"recursors\": [" + Most("\"10.88.0.1\",") + "\"\"] } ")),
        ["services on one long line"] = () => Nodes(Fourteen, i => Consul(i, $" {{{Services(1_300)}}} ")),
        ["ids that nobody has"] = () => Scenario(
            [.. Enumerable.Range(0, 1_000).Select(i => new Trigger(
                i, TriggerKind.Link, LongId(i), To: LongId(i + 1), OneWayUs: 1))],
            [.. Enumerable.Range(0, 40).Select(i => Dnsmasq(i, "") with { Id = LongId(i + 2_000) })]),
        ["files of many short lines"] = () => Nodes(Ten, i => Dnsmasq(i, Filled("a\n"))),
        ["a domain list without end"] = () => Nodes(
            Fourteen,
            i => Dnsmasq(i, $"server=/{Most("a/")}/10.88.0.1\naddress=/{Most("b/")[..5_000]}/1.1.1.1")),
        ["file names of dots and brackets"] = () => Scenario(new ScenarioNode(
            "n", NodeKind.Client, "n", "", "10.88.0.0",
            new Dictionary<string, string> { [Filled(".[") + Filled("[.")] = "x" }, 0, 0)),
        ["a block behind a block in HCL"] = () => Nodes(
            Fourteen, i => Hcl(i, Lines(4_000, j => $"a{j} {{b=1}}\n"))),
        ["comments and strings in HCL"] = () => Nodes(
            Ten, i => Hcl(i, $"/*{Most("/*")[..30_000]}*/ node_name = \"{Most("\\\\")[..30_000]}\"")),
        ["several lines in HCL"] = () => Nodes(Ten, i => Hcl(i, $"node_name = <<END\n{Most("EN\n")}")),
        ["numbers in HCL"] = () => Nodes(Fourteen, i => Hcl(i, $"x = {Most("1e-1")}")),
    };

    private static string Listed(int count, Func<int, string> one) =>
        string.Join(',', Enumerable.Range(0, count).Select(one));

    private static string Lines(int count, Func<int, string> one) =>
        string.Concat(Enumerable.Range(0, count).Select(one));

    private static string Filled(string piece) =>
        string.Concat(Enumerable.Repeat(piece, FileBytes / piece.Length));

    private static string Most(string piece) => Filled(piece)[..60_000];

    private static string LongId(int number) => $"{number + 10_000}-nobody-has-an-id-that-is-like-this";

    private static string Services(int count) =>
        $"\"services\":[{Listed(count, _ => """{"name":"a","address":"10.0.0.1"}""")}]";

    private static Trigger[] Reloads(int count, string file, string text) =>
    [
        .. Enumerable.Range(0, count)
            .Select(i => new Trigger(i, TriggerKind.Reload, "n0", File: file, Text: text)),
    ];

    private static ScenarioNode Dnsmasq(int index, string config) =>
        Node(index, NodeKind.Dnsmasq, "2.80", "dnsmasq.conf", config);

    private static ScenarioNode Consul(int index, string config) =>
        Node(index, NodeKind.Consul, "1.8.7", "consul.json", config);

    private static ScenarioNode Hcl(int index, string config) =>
        Node(index, NodeKind.Consul, "1.8.7", "consul.hcl", config);

    private static ScenarioNode Node(int index, string kind, string version, string file, string text)
    {
        var files = new Dictionary<string, string> { [file] = text };
        return new($"n{index}", kind, "n", version, $"10.88.0.{index}", files, 0, 0);
    }

    private static string Nodes(int count, Func<int, ScenarioNode> one) =>
        Scenario([.. Enumerable.Range(0, count).Select(one)]);

    private static string Scenario(params ScenarioNode[] nodes) => Scenario([], nodes);

    private static string Scenario(Trigger[] triggers, params ScenarioNode[] nodes) =>
        ScenarioCanonical.Write(new Scenario(
            1, "large", "Large", "as measured", null, nodes, [], [], triggers, 60_000_000, 1, [], [], ""));
}
