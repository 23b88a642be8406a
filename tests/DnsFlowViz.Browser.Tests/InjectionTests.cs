using DnsFlowViz.Payloads;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>
/// Two hundred texts that want to be code, in every text of a scenario, on the stage and in what is taken
/// away from it.
/// </summary>
public sealed class InjectionTests(StageFixture stage) : IClassFixture<StageFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("injected").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Nothing_of_a_scenario_runs_on_the_stage_in_the_editor_or_in_a_file()
    {
        var tab = await stage.Open("?scenario=incident-no-recursors&t=1");
        await tab.IsAlive();
        for (var number = 0; number < Injections.Scenarios.Length; number++)
        {
            await Edit(tab, number);
            await LookAround(tab);
            Assert.Equal((number, 0), (number, await Watchman.Ran(tab)));
            Assert.Empty(await Watchman.ActiveElements(tab));
            Assert.Empty(await Watchman.Forbidden(tab));
            if (number % 4 == 0)
            {
                await OpenFiles(tab);
            }
        }
    }

    private static async Task Edit(StageTab tab, int number)
    {
        await Pane(tab, "Edit");
        await tab.Page.GetByText("JSON", new() { Exact = true }).ClickAsync();
        await tab.Page.GetByLabel("The scenario file").FillAsync(Injections.Scenarios[number]);
        var last = Injections.ClientOf(number, Injections.PerScenario - 1);
        await Assertions.Expect(tab.Page.Locator($"main.stage [data-node='{last}']")).ToBeAttachedAsync();
    }

    // Every pane shows other texts of the scenario; the editor's own shows the files.
    private static async Task LookAround(StageTab tab)
    {
        await tab.Page.GetByText("Config", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-file='dnsmasq.conf']")).ToBeVisibleAsync();
        foreach (var pane in new[] { "Left out", "Why", "Log" })
        {
            await Pane(tab, pane);
        }
    }

    private static Task Pane(StageTab tab, string name) =>
        tab.Page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();

    private async Task OpenFiles(StageTab tab)
    {
        foreach (var label in new[] { "HTML file", "Stage, SVG" })
        {
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take away" }).ClickAsync();
            var download = await tab.Page.RunAndWaitForDownloadAsync(
                () => tab.Page.GetByText(label, new() { Exact = true }).ClickAsync());
            var path = Path.Combine(_folder, download.SuggestedFilename);
            await download.SaveAsAsync(path);
            var paper = new StageTab(await tab.Page.Context.NewPageAsync());
            await paper.Page.GotoAsync(new Uri(path).AbsoluteUri);
            Assert.Equal((label, 0), (label, await Watchman.Ran(paper)));
            await paper.Page.CloseAsync();
        }
    }
}
