using System.Diagnostics;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>
/// The most laborious texts that the bounds let through: each of them is read in less than a second.
/// </summary>
public sealed class LargestTextsTests
{
    private const int FileBytes = ScenarioBounds.FileBytes;

    public static TheoryData<string> Names => [.. Texts.Keys];

    private static Dictionary<string, Func<string>> Texts { get; } = new()
    {
        ["names without end on one line"] = () => Whole(90_000, i => $"\"k{i}\":1", "{", "}"),
        ["strings without end on one line"] = () => "{\"nodes\":" + Whole(99_000, _ => "\"\"", "[", "]") + "}",
        ["more values than are allowed"] = () => "{\"nodes\":" + Whole(340_000, _ => "{}", "[", "]") + "}",
        ["servers that ask a Consul with a large config"] = () => Scenario(
            Dnsmasq(0, Filled("server=10.88.0.1\n")), Consul(1, $"{{{Services(1_300)}}}")),
        ["reloads beside a large file"] = () => Scenario(
            Reloads(1_000, "n0", "resolv.conf", "nameserver 10.0.0.1"), Dnsmasq(0, Filled("server=/a/10.88.0.1\n"))),
        ["reloads of a large file"] = () => Scenario(
            Reloads(14, "n0", "dnsmasq.conf", Filled("server=/a/10.88.0.1\n")), Dnsmasq(0, "")),
        ["options that nobody knows"] = () => Scenario(Nodes(
            40, i => Dnsmasq(i, Numbered(200, j => $"resolv-confused-option-with-a-long-name-{j}-and-more\n")))),
        ["options that are nearly known"] = () => Scenario(Nodes(
            40, i => Dnsmasq(i, Numbered(200, j => $"dhcp-option-forcd{j}\n")))),
        ["keys that are nearly known"] = () => Scenario(Nodes(
            40, i => Consul(i, "{" + string.Join(',', Enumerable.Range(0, 200).Select(j => $"\"enable_script_check{j}\":1"))
                + "}"))),
        ["durations without end"] = () => Scenario(Nodes(
            14, i => Consul(i, $$"""{ "dns_config": { "recursor_timeout": "{{Filled("1ns")[..60_000]}}" } }"""))),
        ["recursors on one long line"] = () => Scenario(Nodes(
            14, i => Consul(i, " { \"recursors\": [" + Filled("\"10.88.0.1\",")[..60_000] + "\"\"] } "))),
        ["services on one long line"] = () => Scenario(Nodes(14, i => Consul(i, $" {{{Services(1_300)}}} "))),
        ["ids that nobody has"] = () => Scenario(
            [.. Enumerable.Range(0, 1_000).Select(i => new Trigger(i, "link", Long(i), To: Long(i + 1), OneWayUs: 1))],
            Nodes(40, i => Dnsmasq(i, "", Long(-i)))),
        ["files of many short lines"] = () => Scenario(Nodes(10, i => Dnsmasq(i, Filled("a\n")))),
        ["a domain list without end"] = () => Scenario(Nodes(
            14, i => Dnsmasq(i, $"server=/{Filled("a/")[..60_000]}/10.88.0.1\naddress=/{Filled("b/")[..5_000]}/1.1.1.1"))),
        ["file names of dots and brackets"] = () => Scenario(
            Client(0, new() { [Filled(".[") + Filled("[.")] = "x", ["resolv.conf"] = "x" })),
        ["a block in a block in HCL"] = () => Scenario(Nodes(14, i => Hcl(i, Filled("a { b = 1 }\n")))),
        ["comments and strings in HCL"] = () => Scenario(Nodes(
            10, i => Hcl(i, $"/*{Filled("/*")[..30_000]}*/ node_name = \"{Filled("\\\\")[..30_000]}\""))),
        ["several lines in HCL"] = () => Scenario(Nodes(10, i => Hcl(i, $"node_name = <<END\n{Filled("EN\n")[..60_000]}"))),
        ["numbers in HCL"] = () => Scenario(Nodes(14, i => Hcl(i, $"x = {Filled("1e-1")[..60_000]}"))),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_at_its_bounds_is_read_in_less_than_a_second(string name)
    {
        ScenarioReader.Read("{}");
        var text = Texts[name]();
        var started = Stopwatch.GetTimestamp();

        var result = ScenarioReader.Read(text);

        var took = Stopwatch.GetElapsedTime(started);
        TestContext.Current.SendDiagnosticMessage($"{name}: {text.Length} letters, {took.TotalMilliseconds:0} ms");
        Assert.DoesNotContain(result.Findings, found => found.Message.Contains("1 MiB", StringComparison.Ordinal));
        Assert.InRange(took.TotalSeconds, 0, 1);
    }

    private static string Whole(int count, Func<int, string> one, string open, string close) =>
        open + string.Join(',', Enumerable.Range(0, count).Select(one)) + close;

    private static string Numbered(int count, Func<int, string> one) =>
        string.Concat(Enumerable.Range(0, count).Select(one));

    private static string Filled(string piece) => string.Concat(Enumerable.Repeat(piece, FileBytes / piece.Length));

    private static string Long(int number) => $"{number + 100_000}-nobody-has-an-id-like-this".Replace('+', 'x');

    private static string Services(int count) => "\"services\":[" + string.Join(
        ',', Enumerable.Repeat("""{"name":"a","address":"10.0.0.1"}""", count)) + "]";

    private static Trigger[] Reloads(int count, string node, string file, string text) =>
        [.. Enumerable.Range(0, count).Select(i => new Trigger(i, "reload", node, File: file, Text: text))];

    private static ScenarioNode Dnsmasq(int index, string config, string? id = null) =>
        Node(index, NodeKind.Dnsmasq, "2.80", new() { ["dnsmasq.conf"] = config }, id);

    private static ScenarioNode Consul(int index, string config) =>
        Node(index, NodeKind.Consul, "1.8.7", new() { ["consul.json"] = config });

    private static ScenarioNode Hcl(int index, string config) =>
        Node(index, NodeKind.Consul, "1.8.7", new() { ["consul.hcl"] = config });

    private static ScenarioNode Client(int index, Dictionary<string, string> files) =>
        Node(index, NodeKind.Client, "", files);

    private static ScenarioNode Node(
        int index, string kind, string version, Dictionary<string, string> files, string? id = null) =>
        new(id ?? $"n{index}", kind, "n", version, $"10.88.0.{index}", files, 0, 0);

    private static ScenarioNode[] Nodes(int count, Func<int, ScenarioNode> one) =>
        [.. Enumerable.Range(0, count).Select(one)];

    private static string Scenario(params ScenarioNode[] nodes) => Scenario([], nodes);

    private static string Scenario(Trigger[] triggers, params ScenarioNode[] nodes) => ScenarioCanonical.Write(
        new Scenario(1, "large", "Large", "as measured", null, nodes, [], [], triggers, 60_000_000, 1, [], [], ""));
}
