using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Reports.Tests.Fidelity;

public sealed class LabReaderTests
{
    [Theory]
    [InlineData("{", "not JSON at line 1")]
    [InlineData("[]", "the file: expected an object, found a list")]
    [InlineData("{}", "meta: missing")]
    [InlineData("{\"meta\":{}}", "runs: missing")]
    [InlineData("{\"meta\":7,\"runs\":[]}", "meta: expected an object, found a number")]
    [InlineData("{\"meta\":{\"count\":\"x\"},\"runs\":[]}", "meta.count: expected a number, found a text")]
    [InlineData("{\"meta\":{\"count\":1e9},\"runs\":[]}", "meta.count: expected 0 to 100000")]
    [InlineData("{\"meta\":{\"lp_at\":[1]},\"runs\":[]}", "meta.lp_at[0]: expected a text")]
    [InlineData("{\"meta\":{\"duration_s\":-1},\"runs\":[]}", "meta.duration_s: expected 0 to 3000")]
    [InlineData("{\"meta\":{},\"runs\":{}}", "runs: expected a list, found an object")]
    [InlineData("{\"meta\":{},\"runs\":[3]}", "runs[0]: expected an object, found a number")]
    [InlineData(
        "{\"meta\":{},\"runs\":[{\"summary\":{\"limit\":1e300}}]}", "runs[0].summary.limit: the number")]
    [InlineData(
        "{\"meta\":{},\"runs\":[{\"summary\":{\"trigger_seen\":1}}]}",
        "runs[0].summary.trigger_seen: expected true or false")]
    public void A_broken_file_is_refused_with_the_field_that_is_wrong(string text, string says)
    {
        var wrong = Assert.Throws<LabFormatException>(() => Lab.FromText(text));

        Assert.Contains(says, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_bound_is_refused()
    {
        var wrong = Assert.Throws<LabFormatException>(
            () => LabReader.Read(new byte[LabReader.MostBytes + 1], "large"));

        Assert.Contains("it may have", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_runs_than_the_bound_are_refused()
    {
        var runs = string.Join(',', Enumerable.Repeat("null", LabReader.MostRuns + 1));

        Assert.Throws<LabFormatException>(() => Lab.FromText($"{{\"meta\":{{}},\"runs\":[{runs}]}}"));
    }

    [Fact]
    public void Runs_and_fields_may_be_null()
    {
        var file = Lab.FromText(
            """
            {"meta":{"lp_cmd":null,"actions":null},"runs":[null,{"summary":null,"legit":null}]}
            """);

        Assert.Null(file.Runs[0]);
        Assert.False(file.Runs[1]!.HasSummary);
        Assert.Empty(file.Meta.Actions);
    }

    [Fact]
    public void What_dig_printed_is_read()
    {
        var file = Lab.FromText("""
            {"meta":{},"runs":[{"dig_result":[
              [";; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 1", ";; Query time: 2003 msec"],
              [";; no servers could be reached"]]}]}
            """);

        Assert.Equal(
            [new LabAnswer("SERVFAIL", 2003), new LabAnswer(LabAnswer.None, null)], file.Runs[0]!.Answers!);
    }

    [Fact]
    public void Both_forms_of_the_limits_line_are_read()
    {
        var file = Lab.FromText("""
            {"meta":{},"runs":[{"dnsmasq_warnings":[
              "00:00:31 dnsmasq[1]: Maximum number of concurrent DNS queries reached (max: 150)",
              "00:00:37 dnsmasq[1]: Maximum number of concurrent DNS queries to consul reached (max: 150)",
              "00:00:40 dnsmasq[1]: nameserver 10.88.10.2 refused to do a recursive query"]}]}
            """);

        Assert.Equal([31, 37], file.Runs[0]!.LimitLines);
    }

    [Fact]
    public void Cut_and_changed_files_never_end_in_anything_but_a_named_error()
    {
        const string Whole = """
            {"meta":{"trigger":"DS consul.","count":2,"recursors":["10.88.10.3"],"actions":["5:x"]},
            "runs":[{"summary":{"limit":150}}]}
            """;
        for (var at = 0; at < Whole.Length; at++)
        {
            foreach (var text in new[] { Whole[..at], Whole[..at] + "9" + Whole[(at + 1)..] })
            {
                var error = Record.Exception(() => Lab.FromText(text));
                Assert.True(error is null or LabFormatException, $"{error?.GetType()} at {at}");
            }
        }
    }
}
