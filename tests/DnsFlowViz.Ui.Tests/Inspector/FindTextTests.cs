using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.Inspector;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Inspector;

public sealed class FindTextTests
{
    [Fact]
    public void Words_with_a_colon_narrow_the_search_and_a_word_without_is_a_name() => Assert.Equal(
        new FindFilter("xyz.service", "DS", "SERVFAIL", 2, 90, 100, true),
        Read("type:ds rcode:servfail node:consul lap:90..100 failed xyz.service").Filter);

    [Theory]
    [InlineData("lap:97", 97, 97)]
    [InlineData("lap:90..", 90, int.MaxValue)]
    [InlineData("lap:..10", 0, 10)]
    public void A_lap_is_one_or_a_range_that_may_be_open(string text, int from, int to) => Assert.Equal(
        (from, to),
        (Read(text).Filter!.LapFrom, Read(text).Filter!.LapTo));

    [Theory]
    [InlineData("node:nobody", "No node is called")]
    [InlineData("lap:many", "is no lap")]
    [InlineData("size:5", "is not known")]
    public void What_cannot_be_read_is_said_with_what_would_do(string text, string words)
    {
        var read = Read(text);

        Assert.Null(read.Filter);
        Assert.Contains(words, read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_typed_looks_for_nothing_and_a_word_half_typed_does_not_complain()
    {
        Assert.Null(Read("  ").Filter);
        Assert.Equal(new FindFilter(Type: "DS"), Read("type:DS lap:").Filter);
    }

    private static FindText Read(string text) => FindText.Read(text, Runs.Incident());
}
