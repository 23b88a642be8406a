using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Links;

/// <summary>A link goes to the hub with names and comes back without them.</summary>
public sealed class RedactionTests(LiveServer server)
{
    private const string Measured = "incident-as-measured";

    [Fact]
    public async Task The_link_that_comes_back_opens_the_same_moment_without_the_names()
    {
        var text = server.Services.GetRequiredService<ScenarioCatalog>().TextOf(Measured)
            .Replace("xyz", "acmevault", StringComparison.Ordinal);
        var state = new LinkState(null, text, 42, 5_000)
        {
            Query = 7,
            Trace = "0123456789abcdef",
            Triggers = [new Trigger(6_000_000, TriggerKind.Lookup, "laptop", "acmevault.service.consul")],
        };
        await using var viewer = await Viewer.At(server);

        var redacted = await viewer.Redact(LinkCodec.Write(state)!);

        var other = LinkCodec.Read(redacted.Link).State!;
        Assert.DoesNotContain("acme", other.ScenarioText, StringComparison.Ordinal);
        Assert.Equal("name-1.service.consul", other.Triggers[0].Name);
        Assert.Equal((5_000, 7, null), (other.AtNs, other.Query, other.Trace));
        Assert.Contains(redacted.Changes, change => change.Old == "acmevault.service.consul");
        Assert.Empty((await viewer.Open(other.Spec)).Problems);
    }

    [Fact]
    public async Task What_was_done_to_a_shipped_scenario_still_fits_it()
    {
        var state = new LinkState(Measured, null, 42, 0)
        {
            Triggers = [new Trigger(6_000_000, TriggerKind.Lookup, "laptop", "vault.acme.com")],
        };
        await using var viewer = await Viewer.At(server);

        var redacted = await viewer.Redact(LinkCodec.Write(state)!);

        var other = LinkCodec.Read(redacted.Link).State!;
        Assert.Equal(
            (Measured, "laptop", "name-1.name-2.com"),
            (other.ScenarioId, other.Triggers[0].Node, other.Triggers[0].Name));
        Assert.Empty((await viewer.Open(other.Spec)).Problems);
    }

    [Theory]
    [InlineData("1.abcd", "damaged")]
    [InlineData("", "damaged")]
    public async Task What_is_no_link_is_refused_in_words(string link, string word)
    {
        await using var viewer = await Viewer.At(server);

        var refusal = await Assert.ThrowsAsync<HubException>(() => viewer.Redact(link));

        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }
}
