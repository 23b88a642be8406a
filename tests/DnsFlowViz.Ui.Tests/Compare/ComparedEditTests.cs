using Bunit;
using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Pages;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Ui.Tests.Compare;

/// <summary>The edit made on the stage of this tab, beside its original and beside fixes.</summary>
public sealed class ComparedEditTests : StageFixture
{
    private const string Base = $"/compare?scenario={ScriptedFixSource.Scenario}";
    private const string Edited = $"{Base}&edited=here";
    private const string Text = "{ \"title\": \"mine\" }";
    private readonly ScriptedFixSource _fixes = new();

    public ComparedEditTests()
    {
        Services.AddSingleton<IFixSource>(_fixes);
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-theme").SetResult("light");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-motion").SetResult("full");
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private TabEdit Tab => Services.GetRequiredService<TabEdit>();

    private EditSession Session => Services.GetRequiredService<EditSession>();

    [Fact]
    public async Task It_stands_first_beside_the_original_with_its_lines_its_run_and_what_it_is_worth()
    {
        await EditOnTheStage();
        var page = Open($"{Edited}&fix={ScriptedFixSource.Raise}");
        _fixes.JudgeAll();

        page.WaitForAssertion(() => Assert.Equal(
            ["As it was", "Edited", $"fix {ScriptedFixSource.Raise}"], Heads(page)));
        Assert.Equal("added in dnsmasq.conf: +no-resolv", Words(page.Find(".cmp-lines .added")));
        Assert.Contains(Source.Opened, spec => spec.ScenarioText == "edit on the schedule");
        page.WaitForAssertion(() => Assert.Equal(
            ["cures", "delays"], page.FindAll(".cmp-table .verdict").Select(Words)));
        Assert.Equal([Text, Text], _fixes.EditsAsked);
    }

    [Fact]
    public async Task The_catalogue_offers_it_and_one_click_takes_it_away_and_back()
    {
        await EditOnTheStage();
        var page = Open(Base);
        page.WaitForAssertion(() => Assert.Single(Heads(page)));

        await page.InvokeAsync(() => page.Find("[data-fix=edited]").ClickAsync());
        page.WaitForAssertion(() => Assert.Equal(["As it was", "Edited"], Heads(page)));
        Assert.EndsWith("&edited=here", Navigation.Uri, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("[data-fix=edited]").ClickAsync());
        page.WaitForAssertion(() => Assert.Equal(["As it was"], Heads(page)));
    }

    [Fact]
    public void A_tab_without_the_edit_says_where_it_lives_and_compares_nothing()
    {
        var page = Open($"{Edited}&fix={ScriptedFixSource.Raise}");

        page.WaitForAssertion(() => Assert.Contains(
            "lives in the tab that made it", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Empty(Source.Opened);
        Assert.Equal(
            ["Compare the others", "The original alone", "To the stage"],
            page.FindAll(".cmp-ways a").Select(Words));
        Assert.DoesNotContain(
            page.FindAll(".cmp-ways a"),
            way => way.GetAttribute("href")!.Contains("edited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_edit_of_another_scenario_is_not_taken_for_it()
    {
        await EditOnTheStage("incident-as-told");
        var page = Open(Edited);

        page.WaitForAssertion(() => Assert.Contains(
            "lives in the tab that made it", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Empty(_fixes.EditsAsked);
    }

    [Fact]
    public async Task An_edit_and_three_fixes_are_one_too_many()
    {
        await EditOnTheStage();
        var page = Open(
            $"{Edited}&fix={ScriptedFixSource.Raise}&fix={ScriptedFixSource.Remove}"
            + $"&fix={ScriptedFixSource.Restart}");

        page.WaitForAssertion(() => Assert.Contains(
            "3 fixes and an edit", page.Find("h1").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_compared_is_the_last_text_that_could_run_and_that_is_said()
    {
        await EditOnTheStage();
        Source.Answer = _ => new(null, [new("scenario", 1, 1, "error", "It is wrong.")]);
        Session.Change("{ \"title\": wrong }");
        await PlayerBench.Until(() => Session.Errors > 0);
        Source.Answer = null;

        var page = Open(Edited);

        page.WaitForAssertion(() => Assert.Contains(
            "this is the last one that could", page.Find(".cmp-table thead").TextContent,
            StringComparison.Ordinal));
        Assert.Equal(Text, _fixes.EditsAsked[0]);
    }

    [Fact]
    public async Task Compare_on_the_stage_takes_the_edit_along_and_the_way_back_finds_it_there()
    {
        Navigation.NavigateTo($"/?scenario={ScriptedFixSource.Scenario}&t=1");
        var follow = Services.GetRequiredService<StageOpener>().Follow(ScriptedFixSource.Scenario, null, "1");
        await PlayerBench.Until(() => Source.Watched.Count == 1);
        Source.Watched[0].SendKey(1_000_000_400, 0);
        await follow;
        Assert.Equal(Base, Tab.OfStage?.ToRelative());

        await Session.Begin();
        Session.Change(Text);
        await PlayerBench.Until(() => Store.IsEdited);

        Assert.Equal(Edited, Tab.OfStage?.ToRelative());
        Assert.Equal(Navigation.Uri, Tab.WayBack(ScriptedFixSource.Scenario));
        Assert.Equal(Navigation.Uri, Tab.WayBack(null));
        Assert.Equal("/?scenario=incident-as-told", Tab.WayBack("incident-as-told"));
    }

    private static IEnumerable<string> Heads(IRenderedComponent<ComparePage> page) =>
        page.FindAll(".cmp-table h2").Select(Words);

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(
        ' ', element.TextContent.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    private async Task EditOnTheStage(string scenario = ScriptedFixSource.Scenario)
    {
        await StandAt(1_000, scenario: scenario);
        await Session.Begin();
        Session.Change(Text);
        await PlayerBench.Until(() => Store.IsEdited);
        Source.Opened.Clear();
    }

    private IRenderedComponent<ComparePage> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<ComparePage>();
    }
}
