using System.Text.Json;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;

namespace DnsFlowViz.Web.Tests.Links;

public sealed class LinkRoundTripTests
{
    [Fact]
    public void Ten_thousand_random_states_come_back_from_their_links_as_they_were()
    {
        var links = new RandomLinks(20);
        for (var i = 0; i < 10_000; i++)
        {
            var state = links.Next();
            var text = LinkCodec.Write(state);
            Assert.NotNull(text);
            var (read, fault) = LinkCodec.Read(text);
            Assert.Null(fault);
            Assert.Equal(Json(state), Json(read!));
            Assert.Equal(text, LinkCodec.Write(read!));
        }
    }

    [Fact]
    public void A_link_has_only_characters_that_every_program_keeps()
    {
        var text = LinkCodec.Write(new RandomLinks(3).Next());
        Assert.Matches("^1[.][A-Za-z0-9_-]+$", text);
    }

    [Fact]
    public void A_branch_plays_the_text_of_the_last_branch_that_changed_it()
    {
        Trigger[] first = [new(1, "restart", "dnsmasq")];
        Trigger[] second = [.. first, new(2, "restart", "consul")];
        var state = new LinkState("incident-as-told", null, 7, 0)
        {
            Branches = [new("edited", 0, [], "{}"), new("a", 1, first), new("b", 2, second)],
        };
        Assert.Equal("incident-as-told", state.SpecOf(0).ScenarioId);
        Assert.Null(state.SpecOf(2).ScenarioId);
        Assert.Equal("{}", state.SpecOf(2).ScenarioText);
        Assert.Equal(first, state.SpecOf(2).Triggers);
        Assert.Equal(second, state.Spec.Triggers);
        Assert.Equal(7UL, state.Spec.Seed);
    }

    [Fact]
    public void A_state_that_fits_into_no_link_gives_none_instead_of_a_part_of_it()
    {
        var noise = new Random(5);
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(_ => (char)noise.Next(32, 1_000)));
        Assert.Null(LinkCodec.Write(new LinkState(null, text, null, 0)));
    }

    private static string Json(LinkState state) =>
        JsonSerializer.Serialize(state, ContractsJson.Default.LinkState);
}
