using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>A changed scenario is shared both ways and opened where nothing of it is known.</summary>
public sealed class LinkTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Config = "dnsmasq.conf of dnsmasq";
    private const string Edited = "strict-order\nserver=/consul/10.88.10.2\ndns-forward-max=300";

    [Fact]
    public async Task An_edit_opens_from_both_links_with_the_same_picture_and_the_same_selection()
    {
        var sender = await Sender();
        var (picture, pointed) = (await Picture(sender), await Pointed(sender));
        await Share(sender);
        var sheet = sender.Page.Locator("dialog.share");
        await sheet.GetByText("Make one").ClickAsync();
        var shortLink = await sheet.GetByLabel("Short link").InputValueAsync();
        var longLink = await sheet.GetByLabel("Link that holds everything").InputValueAsync();
        Assert.Contains("/open#1.", longLink, StringComparison.Ordinal);
        Assert.Contains("/s/", shortLink, StringComparison.Ordinal);

        foreach (var link in new[] { longLink, shortLink })
        {
            var receiver = await stage.Open(link[stage.App.Address.Length..]);
            await Assertions.Expect(receiver.Page.Locator(".top .scenario")).ToContainTextAsync("edited");
            Assert.Equal(picture, await Picture(receiver));
            Assert.Equal(pointed, await Pointed(receiver));
            await receiver.Page.GetByRole(AriaRole.Tab, new() { Name = "Edit" }).ClickAsync();
            await Assertions.Expect(receiver.Page.GetByLabel(Config)).ToHaveValueAsync(Edited);
        }
    }

    [Fact]
    public async Task A_cut_link_opens_nothing_the_whole_one_pasted_there_does_and_back_and_forward_work()
    {
        var sender = await Sender();
        var link = new Uri(sender.Page.Url).Fragment;
        var tab = await stage.Open("open" + link[..^30]);
        var heading = tab.Page.Locator("main h1");
        await Assertions.Expect(heading).ToHaveTextAsync("This link was cut. Nothing was opened.");
        await tab.IsLive();

        await tab.Page.GetByLabel("The whole link").FillAsync(sender.Page.Url);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).ToContainTextAsync("edited");

        await tab.Page.EvaluateAsync("cut => { location.hash = cut; }", link[..^40]);
        await Assertions.Expect(heading).ToHaveTextAsync("This link was cut. Nothing was opened.");
        await tab.Page.GoBackAsync();
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).ToContainTextAsync("edited");
        await tab.Page.GoForwardAsync();
        await Assertions.Expect(heading).ToHaveTextAsync("This link was cut. Nothing was opened.");
    }

    [Fact]
    public async Task The_scenario_of_a_link_is_in_no_request()
    {
        var sender = await Sender();
        var fragment = new Uri(sender.Page.Url).Fragment[1..];
        var tab = await stage.Open();
        var requests = new ConcurrentQueue<string>();
        tab.Page.Request += (_, request) => requests.Enqueue(request.Url + request.PostData);

        await tab.Page.GotoAsync(stage.App.Address + "open#" + fragment);
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).ToContainTextAsync("edited");

        Assert.NotEmpty(requests);
        Assert.DoesNotContain(requests, request =>
            request.Split('#')[0].Contains(fragment[..40], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_in_the_sheet_and_escape_closes_it(ColorScheme scheme)
    {
        var tab = await stage.Open("?t=5.05", new() { ColorScheme = scheme });
        await tab.IsAlive();
        await Share(tab);

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation =>
                $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        await tab.Press("Escape");
        await Assertions.Expect(tab.Page.Locator("dialog.share")).ToHaveCountAsync(0);
    }

    private async Task<StageTab> Sender()
    {
        var tab = await stage.Open("?scenario=incident-as-measured&t=5.5&q=40");
        await tab.IsAlive();
        var original = await Picture(tab);
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Edit" }).ClickAsync();
        await tab.Page.GetByLabel(Config).FillAsync(Edited);
        await Assertions.Expect(tab.Page.Locator(".top .scenario")).ToContainTextAsync("edited");
        await tab.Page.WaitForURLAsync("**/open#**");
        // With room for 300 the picture of the edit is another one; the old one stays until it is here.
        await StageTab.Until(async () => await Picture(tab) != original, "the picture of the edit");
        return tab;
    }

    private static async Task<string> Picture(StageTab tab)
    {
        var stage = tab.Page.Locator("main.stage[data-frame]");
        await Assertions.Expect(stage).ToBeVisibleAsync();
        return (await stage.GetAttributeAsync("data-frame"))!;
    }

    /// <summary>What the inspector says of the query that is pointed at.</summary>
    private static async Task<string> Pointed(StageTab tab)
    {
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Inspector" }).ClickAsync();
        return await tab.Page.Locator(".insp-head").First.InnerTextAsync();
    }

    private static async Task Share(StageTab tab)
    {
        await tab.Page.Locator(".top").GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("dialog.share")).ToBeVisibleAsync();
    }
}
