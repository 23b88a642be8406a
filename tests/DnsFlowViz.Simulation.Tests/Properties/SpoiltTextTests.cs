using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Texts;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>
/// Spoilt scenario files and config texts: no crash, no long reading, memory flat, findings that can be
/// found. More of them: <c>dnsflow fuzz --texts --cases 100000 --seed 2</c>.
/// </summary>
[Collection(Alone.Name)]
public sealed class SpoiltTextTests
{
    private const int Texts = 10_000;
    private const long MostGrowth = 32 * 1_048_576;

    [Fact]
    public void The_first_ten_thousand_texts_keep_every_promise()
    {
        Assert.All(Fuzzer.Seeds(1, 100), KeepsAll);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        Assert.All(Fuzzer.Seeds(1, Texts), KeepsAll);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
    }

    [Fact]
    public void A_seed_is_one_text()
    {
        Assert.Equal(TextFuzzer.Case(7), TextFuzzer.Case(7));
        Assert.NotEqual(TextFuzzer.Case(7), TextFuzzer.Case(8));
    }

    [Fact]
    public void The_texts_are_of_every_kind_and_spoilt_in_many_ways()
    {
        var cases = Fuzzer.Seeds(1, 1_000).Select(TextFuzzer.Case).ToArray();

        Assert.Equal(Enum.GetValues<TextKind>(), cases.Select(one => one.Kind).Distinct().Order());
        Assert.Contains(cases, one => one.Text.Contains('\0', StringComparison.Ordinal));
        Assert.Contains(cases, one => one.Text.Contains("[[[[[[[[[[[[[[[[[", StringComparison.Ordinal));
        Assert.Contains(cases, one => one.Text.Split('\n').Any(line => line.Length > 20_000));
        Assert.Contains(cases, one => one.Text.Any(char.IsSurrogate));
        Assert.Contains(cases, one => TextFuzzer.Read(one).Findings.Length == 0);
        Assert.Contains(cases, one => TextFuzzer.Read(one).Findings.Length > 100);
    }

    [Theory]
    [InlineData(TextKind.Resolv, "resolv.conf", 2, 3, null)]
    [InlineData(TextKind.Resolv, "resolv.conf", 2, 4, TextFuzzer.NamesPlaces)]
    [InlineData(TextKind.Resolv, "resolv.conf", 3, 1, TextFuzzer.NamesPlaces)]
    [InlineData(TextKind.Resolv, "resolv.conf", 0, 1, TextFuzzer.NamesPlaces)]
    [InlineData(TextKind.Resolv, "dnsmasq.conf", 1, 1, TextFuzzer.NamesPlaces)]
    [InlineData(TextKind.Scenario, "nodes[0].files[\"resolv.conf\"]", 2, 3, null)]
    [InlineData(TextKind.Scenario, "nodes[0].files[\"resolv.conf\"]", 9, 9, TextFuzzer.NamesPlaces)]
    [InlineData(TextKind.Scenario, "nodes[0].files[\"resolv.conf\"]", 0, 0, null)]
    [InlineData(TextKind.Scenario, "nodes[0].files[\"dnsmasq.conf\"]", 0, 0, TextFuzzer.NamesPlaces)]
    [InlineData(TextKind.Scenario, "nodes[1].files[\"resolv.conf\"]", 0, 0, TextFuzzer.NamesPlaces)]
    [InlineData(TextKind.Scenario, "nodes", 0, 0, null)]
    [InlineData(TextKind.Scenario, "links", 0, 0, TextFuzzer.NamesPlaces)]
    public void A_finding_that_points_nowhere_breaks_the_promise(
        TextKind kind, string place, int line, int column, string? broken)
    {
        var text = kind == TextKind.Resolv
            ? "a\nbc"
            : "{ \"nodes\": [ { \"files\": { \"resolv.conf\": [\"a\", \"bc\"] } } ] }";
        var finding = new Diagnostic(place, line, column, Diagnostic.Error, "x");

        var found = TextFuzzer.Broken(new TextCase(kind, text), new TextReading([finding], 1, 1));

        Assert.Equal(broken, found?.Invariant);
    }

    [Theory]
    [InlineData(1_001, 1, TextFuzzer.IsQuick)]
    [InlineData(1, TextFuzzer.MostBytes + 1, TextFuzzer.IsSmall)]
    public void A_long_or_large_reading_breaks_a_promise(double ms, long bytes, string broken) =>
        Assert.Equal(
            broken,
            TextFuzzer.Broken(new TextCase(TextKind.Resolv, ""), new TextReading([], ms, bytes))?.Invariant);

    private static void KeepsAll(ulong seed)
    {
        if (TextFuzzer.Check(seed) is { } broken)
        {
            Assert.Fail(
                $"seed={seed} breaks \"{broken.Invariant}\": {broken.Words}\n"
                + $"repeat it: dnsflow fuzz --texts --case {seed}");
        }
    }
}
