using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>One application and one browser for all tests of the stage.</summary>
public sealed class StageFixture : IAsyncLifetime
{
    private readonly List<IBrowserContext> _tabs = [];
    private string? _test;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The running application.</summary>
    public RunningApp App { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(StageTab.Patience);
        App = RunningApp.OnAFreePort();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = Chromium.Switches,
        });
    }

    /// <summary>
    /// Opens the stage in a tab of its own and waits until it is alive. The tabs of the test before are
    /// closed: a stage that goes on playing would take its share of the processors from this one.
    /// </summary>
    /// <param name="address">What follows the host, such as <c>?t=12</c>.</param>
    /// <param name="context">How the tab looks; null for 1440 × 900 in light colours.</param>
    internal Task<StageTab> Open(string address = "", BrowserNewContextOptions? context = null) =>
        OpenAt(App.Address + address, context);

    /// <summary>Opens any page in a tab of its own.</summary>
    /// <param name="url">Its whole address.</param>
    /// <param name="context">How the tab looks; null for 1440 × 900 in light colours.</param>
    internal async Task<StageTab> OpenAt(string url, BrowserNewContextOptions? context = null)
    {
        await CloseTabsOfOtherTests();
        var tab = await _browser!.NewContextAsync(context ?? new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = ColorScheme.Light,
        });
        _tabs.Add(tab);
        await tab.AddInitScriptAsync(Watchman.Script);
        var page = await tab.NewPageAsync();
        page.SetDefaultTimeout(StageTab.Patience);
        await page.GotoAsync(
            url, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        return new StageTab(page);
    }

    private async Task CloseTabsOfOtherTests()
    {
        var test = TestContext.Current.Test?.UniqueID;
        if (test == _test)
        {
            return;
        }

        _test = test;
        foreach (var tab in _tabs)
        {
            await tab.CloseAsync();
        }

        _tabs.Clear();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await App.DisposeAsync();
    }
}
