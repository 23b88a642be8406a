using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

public sealed class LeftOutSentencesTests
{
    [Fact]
    public void What_is_left_out_follows_from_the_machines_that_are_there()
    {
        var whole = Shipped.Read("incident-as-measured");
        var alone = whole with { Nodes = [whole.Nodes.Single(node => node.Kind == NodeKind.Upstream)] };

        Assert.Contains(LeftOutSentences.Of(whole), Names("Consul servers"));
        Assert.Contains(LeftOutSentences.Of(whole), Names("systemd-resolved over TLS"));
        Assert.Contains(LeftOutSentences.Of(whole), Names("socket buffer of dnsmasq"));
        Assert.DoesNotContain(LeftOutSentences.Of(alone), Names("onsul"));
        Assert.DoesNotContain(LeftOutSentences.Of(alone), Names("dnsmasq"));
        Assert.Contains(LeftOutSentences.Of(alone), Names("TCP"));
    }

    [Fact]
    public void The_told_dnsmasq_is_said_to_be_no_release()
    {
        var told = LeftOutSentences.Of(Shipped.Read("incident-as-told"));

        Assert.Contains(told, Names("post-mortem's account"));
        Assert.DoesNotContain(told, Names("only the socket buffer"));
    }

    [Fact]
    public void Lost_packets_are_not_left_out_where_a_link_loses_some()
    {
        var whole = Shipped.Read("incident-as-told");
        var lossy = whole with { Links = [.. whole.Links.Select(link => link with { LossPpm = 1 })] };

        Assert.Contains(LeftOutSentences.Of(whole), Names("Lost packets"));
        Assert.DoesNotContain(LeftOutSentences.Of(lossy), Names("Lost packets"));
    }

    [Fact]
    public void A_scenario_adds_its_own_sentences_once()
    {
        var whole = Shipped.Read("incident-as-told");
        var own = whole with { LeftOut = [LeftOutSentences.Of(whole)[0], "Power cuts."] };
        var said = RunDescriber.Describe(own, 1, "id", []).LeftOut;

        Assert.Equal("Power cuts.", said[^1]);
        Assert.Single(said, Names("TCP"));
        Assert.Equal(LeftOutSentences.Of(whole).Length + 1, said.Length);
    }

    private static Predicate<string> Names(string words) =>
        sentence => sentence.Contains(words, StringComparison.Ordinal);
}
