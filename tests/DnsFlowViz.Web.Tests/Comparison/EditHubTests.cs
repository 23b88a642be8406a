using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Comparison;

/// <summary>An edit stands beside the original as a fix does, and is judged by the same runs.</summary>
public sealed class EditHubTests(LiveServer server)
{
    private const string Measured = "incident-as-measured";

    private Scenario Original =>
        server.Services.GetRequiredService<ScenarioCatalog>().Find(Measured)!.Scenario!;

    [Theory]
    [InlineData("raise-forward-max")]
    [InlineData("remove-recursors")]
    [InlineData("upgrade-dnsmasq-2.92")]
    public async Task Who_writes_what_a_fix_writes_gets_its_lines_its_verdict_and_its_numbers(string fix)
    {
        await using var viewer = await Viewer.At(server);
        var text = FixCatalog.Find(fix)!.Apply(Original).Scenario.SourceText;
        var offered = (await viewer.Fixes(Measured)).Find(fix)!;

        var edited = await viewer.Edited(Measured, text);
        var (expected, judged) =
            (await viewer.Verdict(Measured, fix), await viewer.EditVerdict(Measured, text));

        Assert.Equal((FixOffer.EditId, null), (edited.Id, edited.Problem));
        Assert.Equal(offered.Lines, edited.Lines);
        Assert.Equal(offered.TakenUpBy, edited.TakenUpBy);
        Assert.Equal(offered.Run!.ScenarioText, edited.Run!.ScenarioText);
        Assert.Equal((expected.Verdict, expected.Heals), (judged.Verdict, judged.Heals));
        Assert.Equal((expected.Before, expected.After), (judged.Before, judged.After));
    }

    [Fact]
    public async Task A_longer_wire_and_another_load_are_said_line_by_line_and_are_not_done_in_a_storm()
    {
        await using var viewer = await Viewer.At(server);
        var original = Original;
        var text = ScenarioCanonical.Write(original with
        {
            Links =
            [
                .. original.Links.Select(link =>
                    link.To == "consul" ? link with { OneWayUs = 9_000 } : link),
            ],
            Workloads = [.. original.Workloads.Select(load => load with { PerSecondMilli = 5_000 })],
        });

        var edited = await viewer.Edited(Measured, text);

        Assert.Equal(
            [("links", false), ("links", true), ("workloads", false), ("workloads", true)],
            edited.Lines.Select(line => (line.Place, line.IsAdded)));
        Assert.Contains("\"oneWayUs\":9000", edited.Lines[1].Text, StringComparison.Ordinal);
        Assert.Empty(edited.TakenUpBy);
        Assert.Contains("cannot be done in a storm", edited.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_of_an_edit_has_the_seed_and_the_length_of_all_others()
    {
        await using var viewer = await Viewer.At(server);
        var list = await viewer.Fixes(Measured);
        var text = ScenarioCanonical.Write(Original with { Seed = 7, HorizonUs = 30_000_000 });

        var edited = await viewer.Edited(Measured, text);
        var opened = (await viewer.Open(edited.Run!)).Opened!;

        Assert.Equal((list.Seed, 100_000_000L), (opened.Seed, opened.HorizonUs));
        Assert.Contains("its own seed is not taken", edited.Why, StringComparison.Ordinal);
        Assert.Empty(edited.Lines);
    }

    [Fact]
    public async Task A_text_that_cannot_run_says_where_it_is_wrong_and_is_not_judged()
    {
        await using var viewer = await Viewer.At(server);
        var text = Original.SourceText.Replace(
            "strict-order", "dns-forward-max=lots", StringComparison.Ordinal);

        var edited = await viewer.Edited(Measured, text);

        Assert.Null(edited.Run);
        Assert.Matches(@"^This text cannot run\. .*dnsmasq\.conf.*, line \d+: ", edited.Problem!);
        var refused = await Assert.ThrowsAsync<HubException>(() => viewer.EditVerdict(Measured, text));
        Assert.Contains("This text cannot run.", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HubException>(() => viewer.Edited("incident-as-dreamt", text));
    }
}
