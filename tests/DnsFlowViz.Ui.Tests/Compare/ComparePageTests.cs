using Bunit;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Ui.Pages;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Ui.Tests.Compare;

/// <summary>A scenario beside fixes of it.</summary>
public sealed class ComparePageTests : StageFixture
{
    private const string Base = $"/compare?scenario={ScriptedFixSource.Scenario}";
    private const string Two = $"{Base}&fix={ScriptedFixSource.Raise}&fix={ScriptedFixSource.Remove}";
    private readonly ScriptedFixSource _fixes = new();

    public ComparePageTests()
    {
        Services.AddSingleton<IFixSource>(_fixes);
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-theme").SetResult("light");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-motion").SetResult("full");
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private ComparisonDesk Desk => Services.GetRequiredService<ComparisonDesk>();

    [Fact]
    public async Task The_original_and_each_fix_of_the_address_have_a_column_and_a_run()
    {
        var page = await Open(Two);

        Assert.Equal(
            ["As it was", $"fix {ScriptedFixSource.Raise}", $"fix {ScriptedFixSource.Remove}"],
            page.FindAll(".cmp-table h2").Select(head => head.TextContent));
        Assert.Equal(
            ["original", ScriptedFixSource.Raise, ScriptedFixSource.Remove],
            Source.Opened.Select(spec => spec.ScenarioText));
    }

    [Fact]
    public async Task Config_lines_come_and_go_with_a_sign_and_a_word_for_those_who_hear_it()
    {
        var page = await Open(Two);

        Assert.Equal("added in dnsmasq.conf: +dns-forward-max=1000", Text(page.Find(".cmp-lines .added")));
        Assert.StartsWith(
            "removed in consul.json: −", Text(page.Find(".cmp-lines .gone")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_it_is_judged_a_fix_says_so_and_then_it_says_what_it_is_worth()
    {
        var page = await Open(Two);
        Assert.EndsWith(" not judged yet", Said(page, ScriptedFixSource.Remove), StringComparison.Ordinal);
        Assert.EndsWith(" being judged", Said(page, ScriptedFixSource.Raise), StringComparison.Ordinal);

        _fixes.JudgeAll();

        page.WaitForAssertion(() => Assert.Equal(
            ["delays", "cures"], page.FindAll(".cmp-table .verdict").Select(Text)));
        page.WaitForAssertion(() => Assert.EndsWith(
            " no effect", Said(page, ScriptedFixSource.Upgrade), StringComparison.Ordinal));
        Assert.Equal([ScriptedFixSource.Raise, ScriptedFixSource.Remove], _fixes.Asked.Take(2));
    }

    [Fact]
    public async Task The_table_says_what_is_better_and_what_is_worse_than_the_original()
    {
        var page = await Judged(Two);

        Assert.Equal(
            ["26 ms", "174 ms × 6.69", "never, better than the original"], Row(page, "Table full after"));
        Assert.Equal(
            [
                "50 %",
                "30 %, worse than the original −20 points",
                "100 %, better than the original +50 points",
            ],
            Row(page, "Legitimate answered"));
        Assert.Equal(
            ["76.4 /s", "506 /s, worse than the original × 6.62", "0 /s, better than the original"],
            Row(page, "Loop queries"));
        // Of a fix that lets less than half of the lookups through, the latency counts as worse.
        Assert.Equal(
            [
                "1.00 s / 1.90 s",
                "1.05 s / 2.00 s, worse than the original",
                "10 ms / 12 ms, better than the original × 0.01",
            ],
            Row(page, "Latency p50 / p95"));
        Assert.Equal(["no", "no", "at once, better than the original"], Row(page, "Heals in the storm"));
        Assert.Equal(["nothing is done", "restart dnsmasq", "reload consul"], Row(page, "Needs"));
    }

    [Fact]
    public async Task One_click_adds_a_column_another_takes_it_away_and_runs_that_stay_go_on()
    {
        var page = await Open(Base);

        await page.InvokeAsync(() => Button(page, ScriptedFixSource.Restart).ClickAsync());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".cmp-table h2").Count));
        Assert.EndsWith($"&fix={ScriptedFixSource.Restart}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("true", Button(page, ScriptedFixSource.Restart).GetAttribute("aria-pressed"));

        await page.InvokeAsync(() => Button(page, ScriptedFixSource.Restart).ClickAsync());
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".cmp-table h2")));
        Assert.Equal(
            ["original", ScriptedFixSource.Restart], Source.Opened.Select(spec => spec.ScenarioText));
    }

    [Fact]
    public async Task A_fourth_fix_finds_no_place_and_says_what_to_do()
    {
        var page = await Open($"{Two}&fix={ScriptedFixSource.Restart}");
        Assert.Equal("true", Button(page, ScriptedFixSource.Upgrade).GetAttribute("aria-disabled"));

        await page.InvokeAsync(() => Button(page, ScriptedFixSource.Upgrade).ClickAsync());

        Assert.DoesNotContain(ScriptedFixSource.Upgrade, Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("take one away", WhyOf(page, ScriptedFixSource.Upgrade), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_button_is_described_by_the_sentence_that_says_why()
    {
        var page = await Judged(Base);

        Assert.All(page.FindAll("[data-fix]"), button => Assert.Equal(
            $"why-{button.GetAttribute("data-fix")}", button.GetAttribute("aria-describedby")));
        Assert.Equal(
            $"Why of {ScriptedFixSource.Remove}. Done in the storm, it ends it.",
            WhyOf(page, ScriptedFixSource.Remove));
        Assert.Equal(
            "Only with it … (D20). It does not stand there.", WhyOf(page, ScriptedFixSource.Strict));
    }

    [Fact]
    public async Task A_focused_button_shows_its_sentence()
    {
        var page = await Open(Base);

        await page.InvokeAsync(() => Button(page, ScriptedFixSource.Raise).FocusAsync(new()));

        Assert.Equal($"Why of {ScriptedFixSource.Raise}.", Text(page.Find(".cmp-why")));
    }

    [Fact]
    public async Task A_fix_that_does_not_apply_has_a_column_of_words_and_no_run()
    {
        var page = await Open($"{Base}&fix={ScriptedFixSource.Strict}");

        Assert.Equal("It does not stand there.", Text(page.Find(".cmp-problem")));
        Assert.Single(Source.Opened);
    }

    [Fact]
    public async Task A_server_that_has_too_much_to_do_is_quoted()
    {
        _fixes.Refusal = "Ask again in a few seconds.";
        var page = await Open(Base);

        _fixes.JudgeAll();

        page.WaitForAssertion(() => Assert.Contains(
            "Ask again in a few seconds.", WhyOf(page, ScriptedFixSource.Raise), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/compare?scenario=dreamt", "its scenario is not here")]
    [InlineData($"{Base}&fix=prayer", "There is no fix \"prayer\"")]
    [InlineData($"{Two}&fix=restart-consul&fix=no-strict-order", "4 fixes")]
    public async Task A_wrong_address_says_what_is_wrong_and_leads_on(string address, string words)
    {
        var page = await Open(address);

        Assert.Contains(words, page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".cmp-ways a[href^='/compare?scenario=incident-']"));
        Assert.Empty(Source.Opened);
    }

    [Fact]
    public async Task All_columns_follow_the_original_and_stand_where_it_stands()
    {
        await Open(Two);
        await PlayerBench.Until(() => Desk.Columns.Count(one => one.Run.Store.Playing) == 3);
        Assert.All(Desk.Columns, one => Assert.Equal(SpeedLadder.RealTime + 1, one.Run.Store.Speed));

        Desk.Leader!.Player.Pause();
        _ = Desk.Leader.Player.SeekTo(8 * Runs.Second);

        await PlayerBench.Until(() => Desk.Columns.All(one => one.Run.Store.PlayheadNs == 8 * Runs.Second));
        Assert.DoesNotContain(Desk.Columns, one => one.Run.Store.Playing);
    }

    [Fact]
    public async Task Without_motion_it_stands_after_the_second_question()
    {
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-motion").SetResult("reduced");
        await Open(Base);

        await PlayerBench.Until(() => Desk.Leader?.Store.PlayheadNs == 45 * Runs.Second);

        Assert.False(Desk.Leader!.Store.Playing);
    }

    [Fact]
    public async Task The_stage_rests_while_its_fixes_are_compared()
    {
        await StandAt(1_000);
        Player.Play();

        await Open(Base);

        Assert.False(Store.Playing);
    }

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(
        ' ', element.TextContent.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ComparePage> page, string fix) =>
        page.Find($"[data-fix='{fix}']");

    private static string Said(IRenderedComponent<ComparePage> page, string fix) => Text(Button(page, fix));

    private static string WhyOf(IRenderedComponent<ComparePage> page, string fix) =>
        Text(page.Find($"[id='why-{fix}']"));

    private static IEnumerable<string> Row(IRenderedComponent<ComparePage> page, string label) => page
        .FindAll(".cmp-table tbody tr").Single(row => Text(row.Children[0]) == label)
        .Children.Skip(1).Where(cell => cell.ClassName != "cmp-free")
        .Select(cell => Text(cell).Replace(" ,", ",", StringComparison.Ordinal));

    private async Task<IRenderedComponent<ComparePage>> Open(string address)
    {
        Navigation.NavigateTo(address);
        var page = Render<ComparePage>();
        await PlayerBench.Until(() => Source.Watched.Count > 0 || page.FindAll(".wrong").Count > 0);
        return page;
    }

    private async Task<IRenderedComponent<ComparePage>> Judged(string address)
    {
        var page = await Open(address);
        _fixes.JudgeAll();
        await PlayerBench.Until(() => _fixes.Asked.Count == 5 && Desk.Verdicts.Judging is null);
        return page;
    }
}
