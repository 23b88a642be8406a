using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>The incident review, taken away from the page and opened where there is no server.</summary>
public sealed partial class ReviewTests(StageFixture stage) : IClassFixture<StageFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("review").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_review_opens_offline_and_its_links_return_to_the_same_frames()
    {
        var tab = await stage.Open("?scenario=incident-as-told&t=5.061056");
        await tab.IsAlive();
        var file = await TakeAway(tab, "HTML file");

        var paper = await tab.Page.Context.NewPageAsync();
        var asked = new List<string>();
        paper.Request += (_, request) => asked.Add(request.Url);
        await tab.Page.Context.SetOfflineAsync(true);
        await paper.GotoAsync(new Uri(file).AbsoluteUri);
        Assert.Equal(2, await paper.Locator("article.paper").CountAsync());
        Assert.Equal(
            "One DS question filled dnsmasq and kept it full", await paper.Locator("h1").InnerTextAsync());
        Assert.All(asked, url => Assert.Matches("^(file|data):", url));
        await tab.Page.Context.SetOfflineAsync(false);

        var links = await paper.Locator("a[data-frame]").EvaluateAllAsync<string[]>(
            "all => all.map(a => a.href + ' ' + a.dataset.frame)");
        Assert.True(links.Length >= 4, $"{links.Length} moments");
        foreach (var link in links.Take(4))
        {
            var (address, name) = (link.Split(' ')[0], link.Split(' ')[1]);
            await tab.Page.GotoAsync(address);
            await Assertions.Expect(tab.Page.Locator("main.stage")).ToHaveAttributeAsync(
                "data-frame", name, new() { Timeout = StageTab.Patience });
        }
    }

    [Fact]
    public async Task The_review_prints_on_two_pages_of_a4()
    {
        string[] scenarios = ["incident-as-told", "incident-as-measured", "incident-no-recursors"];
        foreach (var scenario in scenarios)
        {
            var tab = await stage.Open($"?scenario={scenario}&t=5.061056");
            await tab.IsAlive();
            var paper = await tab.Page.Context.NewPageAsync();
            await paper.GotoAsync(new Uri(await TakeAway(tab, "HTML file")).AbsoluteUri);
            var pdf = Encoding.Latin1.GetString(await paper.PdfAsync(new() { PreferCSSPageSize = true }));
            var overflow = await paper.Locator("article.paper").EvaluateAllAsync<int[]>(
                "all => all.map(page => page.scrollHeight - Math.ceil(296.8 * 96 / 25.4))");

            Assert.Equal((scenario, 2), (scenario, Pages().Count(pdf)));
            Assert.All(overflow, pixels => Assert.True(pixels <= 1, $"{scenario}: {pixels} px too long"));
        }
    }

    [Fact]
    public async Task The_menu_works_by_keyboard_and_gives_a_picture_in_pixels()
    {
        var tab = await stage.Open("?t=5.061056");
        await tab.IsAlive();
        var item = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Stage, PNG" });
        await Assertions.Expect(item).ToBeHiddenAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take away" }).FocusAsync();
        await tab.Press("Enter");
        await Assertions.Expect(item).ToBeVisibleAsync();
        await tab.Press("Escape");
        await Assertions.Expect(item).ToBeHiddenAsync();
        await tab.Press("Enter");
        await tab.Press("Tab");
        await Assertions.Expect(item).ToBeFocusedAsync();
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Press("Enter"));

        Assert.Equal("incident-as-told-seed-42-stage.png", download.SuggestedFilename);
        var octets = await File.ReadAllBytesAsync(
            await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(octets[..8]));
        Assert.True(octets.Length > 20_000, $"{octets.Length} octets");
    }

    private async Task<string> TakeAway(StageTab tab, string label)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take away" }).ClickAsync();
        var download = await tab.Page.RunAndWaitForDownloadAsync(
            () => tab.Page.GetByText(label, new() { Exact = true }).ClickAsync());
        var path = Path.Combine(_folder, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Pages();
}
