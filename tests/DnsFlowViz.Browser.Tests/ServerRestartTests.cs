using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>
/// A server that goes away and comes back. It has an application of its own, since it stops it.
/// </summary>
public sealed class ServerRestartTests(StageFixture stage) : IClassFixture<StageFixture>
{
    [Fact]
    public async Task After_a_server_restart_the_page_goes_on_at_its_own_playhead_without_a_reload()
    {
        var tab = await stage.Open();
        await tab.IsAlive();
        await tab.Page.EvaluateAsync("() => { window.stillTheSamePage = true; }");
        await StageTab.Until(async () => await tab.Playhead() > 1, "a second of playing");

        var before = await tab.Playhead();
        await stage.App.Restart(TimeSpan.FromSeconds(2));

        await StageTab.Until(async () => await tab.Playhead() > before + 1, "the playhead to go on");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.stillTheSamePage === true"));
        await Assertions.Expect(tab.Pause).ToBeVisibleAsync();
        var caption = await tab.Page.Locator(".caption").InnerTextAsync();
        Assert.DoesNotContain("Connection lost", caption, StringComparison.Ordinal);
    }
}
