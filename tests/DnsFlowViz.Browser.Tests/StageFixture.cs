using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>One application and one browser for all tests of the stage.</summary>
public sealed class StageFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The running application.</summary>
    public RunningApp App { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        App = RunningApp.OnAFreePort();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = Chromium.Switches,
        });
    }

    /// <summary>Opens the stage in a tab of its own and waits until it is alive.</summary>
    /// <param name="address">What follows the host, such as <c>?t=12</c>.</param>
    /// <param name="context">How the tab looks; null for 1440 × 900 in light colours.</param>
    internal async Task<StageTab> Open(string address = "", BrowserNewContextOptions? context = null)
    {
        var tab = await _browser!.NewContextAsync(context ?? new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = ColorScheme.Light,
        });
        var page = await tab.NewPageAsync();
        page.SetDefaultTimeout(StageTab.Patience);
        await page.GotoAsync(
            App.Address + address, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        return new StageTab(page);
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
