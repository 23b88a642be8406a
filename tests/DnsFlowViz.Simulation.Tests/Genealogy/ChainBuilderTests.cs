using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Tests.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Genealogy;

public sealed class ChainBuilderTests
{
    private const long TableFullNs = 5_061_100_000;

    private static readonly Recording Told = Recorded.Shipped("incident-as-told");

    [Fact]
    public void The_slot_of_lap_97_leads_down_to_the_question_of_the_laptop()
    {
        var chain = Of(Told, HolderOfLap(97));
        var line = chain.Hops.Take(chain.Self + 1).ToArray();

        Assert.Equal(97, chain.Hops[chain.Self].Lap);
        Assert.Equal(Enumerable.Range(0, 98), line.Select(hop => hop.Lap).Distinct());
        Assert.Equal((Node("laptop"), Node("dnsmasq")), (line[0].From, line[0].To));
        Assert.All(line, hop => Assert.Equal("DS consul.", chain.Questions[hop.Question]));
    }

    [Fact]
    public void Every_lap_of_it_has_its_rule_and_the_config_line_that_decided()
    {
        var chain = Of(Told, HolderOfLap(97));

        foreach (var hop in chain.Hops.Take(chain.Self + 1).Where(hop => hop.From != Node("laptop")))
        {
            var line = chain.Lines[hop.Line];
            var expected = hop.From == Node("consul")
                ? ("M1", "consul.json", 5, "\"recursors\": [\"10.88.10.3\"],")
                : ("D17", "dnsmasq.conf", 2, "server=/consul/10.88.10.2");
            Assert.Equal(expected, (chain.Rules[hop.SentBy].Id, line.File, line.Line, line.Text));
            Assert.Equal(hop.From, line.Node);
            Assert.NotEmpty(chain.Rules[hop.SentBy].Sentence);
        }
    }

    [Fact]
    public void What_waits_at_table_full_ends_later_and_what_was_freed_says_when()
    {
        var chain = Of(Told, HolderOfLap(97));

        // One that was sent again may still be open when the run is over.
        Assert.All(
            chain.Hops.Take(chain.Self + 1),
            hop => Assert.True(hop.EndedNs > TableFullNs || hop.Outcome == HopOutcome.Open));
        var held = chain.Hops.Where(hop => hop.Taken == HopTaken.Slot).ToArray();
        Assert.True(held.Length > 97);
        Assert.All(held, hop => Assert.True(hop.TakenNs >= hop.ArrivedNs));
        Assert.All(held, hop => Assert.True(hop.FreedNs < 0 || hop.FreedNs > TableFullNs));
    }

    [Fact]
    public void The_chain_goes_on_to_the_laps_that_the_slot_waits_for()
    {
        var chain = Of(Told, HolderOfLap(97));
        var later = chain.Hops.Skip(chain.Self + 1).Where(hop => hop.SentNs <= TableFullNs).ToArray();

        Assert.Equal(97, later[0].Lap);
        Assert.Equal(149, later[^1].Lap);
    }

    [Fact]
    public void A_question_that_was_sent_again_says_how_often_and_has_a_twin()
    {
        var again = Recorded.Events(Told).First(item => item.Kind == TraceKind.SentAgain);
        var chain = Of(Told, again.Query);
        var sent = chain.Hops[chain.Self + 1];

        Assert.True(sent.Sendings > 1);
        Assert.Contains(chain.Kin, kin => kin.Hop == chain.Self + 1);
        Assert.Contains(chain.Kin, kin => kin.Slot >= 0);
    }

    [Fact]
    public void A_lookup_that_nobody_forwards_is_a_chain_of_one()
    {
        var local = Recorded.Events(Told).First(item => item.Kind == TraceKind.AnsweredLocally
            && Told.Run.Queries[item.Query].Parent < 0);
        var chain = Of(Told, local.Query);

        var hop = Assert.Single(chain.Hops);
        Assert.Equal((HopTaken.Answered, local.B), (hop.Taken, hop.Rcode));
        Assert.Equal(0, chain.Self);
    }

    [Fact]
    public void A_query_that_the_run_does_not_have_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Told, Told.Run.Queries.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Told, -1));
    }

    private static Chain Of(Recording recording, int query) =>
        ChainBuilder.Build(recording, query, Books.Shipped);

    private static int Node(string id) => Recorded.IndexOf(Told, id);

    private static int HolderOfLap(int lap) => Recorded.FrameAt(Told, TableFullNs, speed: 0)
        .Slots.Single(slot => slot.Lap == lap).Query;
}
