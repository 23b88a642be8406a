using CsCheck;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Recordings;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Genealogy;

/// <summary>A chain never says anything else than the query table and the trace it was read from.</summary>
public sealed class ChainPropertyTests
{
    private static readonly Gen<(Recording Recording, Chain Chain)> Chains =
        from id in Gen.OneOf(Shipped.Ids.ToArray())
        from place in Gen.Double[0, 0.9999]
        select Chain(id, place);

    [Fact]
    public void Every_hop_is_the_child_of_the_one_before_and_the_first_has_no_parent() => Chains.Sample(
        made =>
        {
            var (queries, hops) = (made.Recording.Run.Queries, made.Chain.Hops);
            Assert.Equal(-1, queries[hops[0].Query].Parent);
            for (var i = 0; i < hops.Count; i++)
            {
                ref readonly var query = ref queries[hops[i].Query];
                Assert.Equal(i == 0 ? -1 : hops[i - 1].Query, query.Parent);
                Assert.Equal(hops[0].Query, query.Root);
                Assert.Equal(
                    (query.From, query.To, query.Lap, query.Id, query.Port),
                    (hops[i].From, hops[i].To, hops[i].Lap, hops[i].Id, hops[i].Port));
            }
        },
        iter: 100);

    [Fact]
    public void Kin_are_the_children_that_are_not_on_the_chain_and_theirs() => Chains.Sample(
        made =>
        {
            var (queries, chain) = (made.Recording.Run.Queries, made.Chain);
            var onLine = chain.Hops.Select(hop => hop.Query).ToHashSet();
            var children = Enumerable.Range(0, queries.Count)
                .Where(number => !onLine.Contains(number) && onLine.Contains(queries[number].Parent))
                .ToHashSet();
            var expected = Enumerable.Range(0, queries.Count)
                .Where(number => children.Contains(number) || children.Contains(queries[number].Parent));

            Assert.Equal(expected.Take(ChainBuilder.MostKin), chain.Kin.Select(kin => kin.Query));
        },
        iter: 40);

    [Fact]
    public void Every_instant_of_a_hop_is_one_of_an_event_about_its_query() => Chains.Sample(
        made =>
        {
            var hop = made.Chain.Hops[made.Chain.Self];
            var events = Recorded.Events(made.Recording).Where(item => item.Query == hop.Query).ToArray();
            Assert.Equal(Sendings(events), hop.Sendings);
            Assert.Equal(FirstOf(events, TraceKind.QuerySent), hop.SentNs);
            Assert.Equal(FirstOf(events, TraceKind.QueryArrived), hop.ArrivedNs);
            Assert.Equal(LastOf(events, TraceKind.AnswerSent), hop.AnsweredNs);
            if (hop.Outcome == HopOutcome.Answered)
            {
                Assert.Equal(LastOf(events, TraceKind.AnswerArrived), hop.EndedNs);
            }
        },
        iter: 60);

    [Fact]
    public void The_bytes_give_the_same_chain_back() => Chains.Sample(
        made =>
        {
            var read = ChainCodec.Decode(ChainCodec.Encode(made.Chain));

            Assert.Equal(made.Chain.Hops, read.Hops);
            Assert.Equal(made.Chain.Kin, read.Kin);
            Assert.Equal(made.Chain.Rules, read.Rules);
            Assert.Equal(made.Chain.Lines, read.Lines);
            Assert.Equal(made.Chain.Questions, read.Questions);
            Assert.Equal((made.Chain.Self, made.Chain.CutBy), (read.Self, read.CutBy));
        },
        iter: 60);

    private static (Recording, Chain) Chain(string id, double place)
    {
        var recording = Recorded.Shipped(id);
        var query = (int)(place * recording.Run.Queries.Count);
        return (recording, ChainBuilder.Build(recording, query, Books.Shipped));
    }

    private static int Sendings(TraceEvent[] events) =>
        events.Count(item => item.Kind == TraceKind.QuerySent);

    private static long FirstOf(TraceEvent[] events, TraceKind kind) =>
        events.Where(item => item.Kind == kind).Select(item => item.AtNs).DefaultIfEmpty(-1).First();

    private static long LastOf(TraceEvent[] events, TraceKind kind) =>
        events.Where(item => item.Kind == kind).Select(item => item.AtNs).DefaultIfEmpty(-1).Last();
}
