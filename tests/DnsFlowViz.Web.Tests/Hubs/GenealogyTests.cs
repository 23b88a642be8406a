using DnsFlowViz.Contracts.Genealogy;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Tests.Hubs;

/// <summary>Questions about single queries, over the hub.</summary>
public sealed class GenealogyTests(LiveServer server)
{
    private const string Told = "incident-as-told";

    [Fact]
    public async Task The_chain_of_a_lap_that_was_searched_for_has_words_for_its_rules()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var lap = new FindFilter(Type: "DS", LapFrom: 97, LapTo: 97);
        var found = await viewer.Find(run.RunId, lap, 0, 1);

        var chain = await viewer.Chain(run.RunId, found.Hits[0].Query);

        Assert.Equal(97, chain.Hops[chain.Self].Lap);
        Assert.All(chain.Rules, rule => Assert.NotEmpty(rule.Sentence));
        Assert.Contains(chain.Lines, line => line.Text == "server=/consul/10.88.10.2");
    }

    [Fact]
    public async Task A_message_is_the_octets_of_the_query_and_of_its_answer()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        var hit = (await viewer.Find(run.RunId, new FindFilter(Rcode: "SERVFAIL"), 0, 1)).Hits[0];

        var query = await viewer.Message(run.RunId, hit.Query, answer: false);
        var answer = await viewer.Message(run.RunId, hit.Query, answer: true);

        Assert.Equal(query[..2], answer[..2]);
        Assert.Equal((0, 0x80), (query[2] & 0x80, answer[2] & 0x80));
        Assert.Equal(2, answer[3] & 0xF);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused_in_words()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);

        var chain = await Assert.ThrowsAsync<HubException>(() => viewer.Chain(run.RunId, 100_000_000));
        var find = await Assert.ThrowsAsync<HubException>(
            () => viewer.Find(run.RunId, new FindFilter(), 0, 100_000));

        Assert.Contains("none of number 100000000", chain.Message, StringComparison.Ordinal);
        Assert.Contains("A search lists 1 to", find.Message, StringComparison.Ordinal);
    }
}
