using CsCheck;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class MalformedTextTests
{
    private const string Splinters = "{}[]\",:\\/0123456789.-+eE#=\u0000\u00e9\ud83d\n\r\t trufalsn";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{\"version\":1,}")]
    [InlineData("{\"version\":1}}")]
    [InlineData("{\"version\":01}")]
    [InlineData("{\"version\":NaN}")]
    [InlineData("{'version':1}")]
    [InlineData("{\"version\":1 // one\n}")]
    [InlineData("{\"title\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"title\":\"\ud800\"}")]
    [InlineData("{\"title\":\"\u0000\"}")]
    [InlineData("{\"title\":\"open")]
    [InlineData("\ufeff{}")]
    [InlineData("{\"nodes\":[null,1,\"\",[],{}]}")]
    [InlineData("{\"nodes\":{},\"links\":1,\"workloads\":null,\"schedule\":true,\"leftOut\":{}}")]
    [InlineData("{\"nodes\":[{\"files\":{\"\":null}}],\"links\":[{}]}")]
    [InlineData("{\"workloads\":[{}],\"triggers\":[{}],\"schedule\":[{}]}")]
    public void A_malformed_text_is_an_error_and_nothing_is_thrown(string text)
    {
        var result = ScenarioReader.Read(text);

        Assert.Null(result.Scenario);
        Assert.Contains(
            result.Findings,
            found => found is { Severity: Diagnostic.Error, Line: > 0, Column: > 0 });
    }

    [Fact]
    public void A_broken_text_is_reported_at_the_line_and_column_where_it_breaks()
    {
        var finding = Assert.Single(ScenarioReader.Read("{\n  \"title\": \"é\" x\n}").Findings);

        Assert.Equal((2, 16), (finding.Line, finding.Column));
    }

    [Fact]
    public void A_name_that_stands_twice_is_an_error()
    {
        var findings = ScenarioReader.Read("{ \"version\": 1, \"version\": 1 }").Findings;

        Assert.Contains(
            findings,
            found => found.Column == 17 && found.Message.Contains("twice", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_is_done_to_a_shipped_text_reading_it_gives_a_scenario_or_an_error()
    {
        var splinter = Gen.Int[0, Splinters.Length - 1];
        var edits = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 3], Gen.Int[0, 40], splinter).Array[1, 6];

        Gen.Select(Gen.Int[0, Catalog.Ids.Length - 1], edits).Sample(
            (index, done) =>
            {
                var result = ScenarioReader.Read(done.Aggregate(Catalog.Text(Catalog.Ids[index]), Edit));
                return (result.Scenario is null) == result.Findings.Any(
                    found => found.Severity == Diagnostic.Error);
            },
            iter: 300);
    }

    // Deletes, inserts, replaces or doubles a stretch of the text.
    private static string Edit(string text, (int At, int Kind, int Length, int Splinter) edit)
    {
        var at = text.Length == 0 ? 0 : edit.At % text.Length;
        var end = Math.Min(text.Length, at + edit.Length);
        var splinter = Splinters[edit.Splinter].ToString();
        return edit.Kind switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, splinter),
            2 => text.Remove(at, end - at).Insert(at, splinter),
            _ => text.Insert(at, text[at..end]),
        };
    }
}
