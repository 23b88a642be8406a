using CsCheck;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Genealogy;

public sealed class QueryFinderTests
{
    private static readonly Gen<FindFilter> Filters =
        from name in Gen.OneOf(null, "consul", "lookup", "n10", "nowhere")
        from type in Gen.OneOf(null, "DS", "a", "TXT")
        from rcode in Gen.OneOf(null, "SERVFAIL", "noerror", FindFilter.NoAnswer)
        from node in Gen.OneOf<int?>(null, 0, 2, 3)
        from laps in Gen.OneOf<(int?, int?)>((null, null), (1, null), (90, 100), (null, 0))
        from failures in Gen.Bool
        select new FindFilter(name, type, rcode, node, laps.Item1, laps.Item2, failures);

    [Fact]
    public void It_finds_what_a_look_at_every_query_finds() =>
        Gen.Select(Gen.OneOf(Shipped.Ids.ToArray()), Filters).Sample(
            (id, filter) =>
            {
                var recording = Recorded.Shipped(id);
                var reply = QueryFinder.Find(recording, filter, 0, int.MaxValue);

                Assert.Equal(Expected(recording, filter), reply.Hits.Select(hit => hit.Query));
                Assert.Equal(reply.Hits.Length, reply.Count);
                Assert.Empty(reply.CutBy);
            },
            iter: 80);

    [Fact]
    public void A_page_says_how_many_there_are_and_which_of_them_it_has()
    {
        var recording = Recorded.Shipped("incident-as-told");
        var all = QueryFinder.Find(recording, new FindFilter(Type: "DS"), 0, int.MaxValue);
        var page = QueryFinder.Find(recording, new FindFilter(Type: "DS"), 10, 5);

        Assert.Equal(all.Count, page.Count);
        Assert.Equal(all.Hits.Skip(10).Take(5), page.Hits);
        Assert.EndsWith("queries fit; 11 to 15 are listed.", page.CutBy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DSX", null)]
    [InlineData("43", null)]
    [InlineData(null, "SLOWFAIL")]
    public void A_type_or_code_that_does_not_exist_fits_nothing(string? type, string? rcode) => Assert.Equal(
        0,
        QueryFinder.Find(
            Recorded.Shipped("incident-as-told"), new FindFilter(Type: type, Rcode: rcode), 0, 5).Count);

    private static IEnumerable<int> Expected(Recording recording, FindFilter filter)
    {
        var events = Recorded.Events(recording).Where(item => item.Query >= 0).ToLookup(item => item.Query);
        var (queries, names) = (recording.Run.Queries, recording.Run.Names);
        return Enumerable.Range(0, queries.Count).Where(number =>
        {
            var (query, own) = (queries[number], events[number]);
            var answers = own.Where(item => item.Kind == TraceKind.AnswerSent).Select(item => item.B);
            var code = answers.Select(code => ((Rcode)code).ToString()).LastOrDefault(FindFilter.NoAnswer);
            return own.Any(item => item.Kind == TraceKind.QuerySent)
                && names.Text(query.Question.Name).Contains(filter.Name ?? "", StringComparison.Ordinal)
                && (filter.Type is null || IsSame(query.Question.Type.ToString(), filter.Type))
                && (filter.Rcode is null || IsSame(code, filter.Rcode))
                && (filter.Node is null || query.From == filter.Node || query.To == filter.Node)
                && (filter.LapFrom is null || query.Lap >= filter.LapFrom)
                && (filter.LapTo is null || query.Lap <= filter.LapTo)
                && (!filter.Failures || own.Any(item => item is { Kind: TraceKind.LookupEnded, A: >= 0 }
                    && item.B is not (0 or 3)));
        });
    }

    private static bool IsSame(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
