using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Tests.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Genealogy;

public sealed class RuleBookReadingTests
{
    private const string Readme = """
        # tinydns

        ## Rules

        | rule | what it says | versions | source | test |
        |---|---|---|---|---|
        | X1 | A `DS` question goes up | 1.0– | `src/a.c` up | `Up` |
        | X2 | one | 1.0 | `src/b.c` | `One` |
        | X2 | two | 1.1 | `src/b.c` | `Two` |
        """;

    [Fact]
    public void A_row_is_a_sentence_with_versions_and_source_and_whose_rule_it_is()
    {
        var rule = new RuleBook(Readme).Of(RuleId.Parse("X1"));

        Assert.Equal(
            ("X1", "A DS question goes up", "tinydns", "1.0–", "src/a.c up"),
            (rule.Id, rule.Sentence, rule.Daemon, rule.Versions, rule.Source));
    }

    [Fact]
    public void Rows_of_one_rule_are_one_rule()
    {
        var rule = new RuleBook(Readme).Of(RuleId.Parse("X2"));

        Assert.Equal(("one; two", "1.0, 1.1"), (rule.Sentence, rule.Versions));
    }

    [Fact]
    public void A_rule_without_a_row_still_says_where_it_is_cited_from()
    {
        var rule = new RuleBook(Readme).Of(RuleId.Parse("N1"));

        Assert.Equal(("", "RFC 1122", "section 4.1.3.1"), (rule.Sentence, rule.Daemon, rule.Source));
    }

    [Fact]
    public void Every_rule_that_a_shipped_scenario_plays_has_a_sentence_and_a_source()
    {
        var mute = Shipped.Ids
            .SelectMany(id => Recorded.Events(Recorded.Shipped(id)))
            .Where(item => item.Rule != RuleId.None)
            .Select(item => Books.Shipped.Of(item.Rule))
            .Distinct()
            .Where(rule => rule.Sentence.Length == 0 || rule.Source.Length == 0);

        Assert.Empty(mute);
    }
}
