using System.Globalization;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>A tab with the stage in it, in the words of somebody who looks at it.</summary>
internal sealed class StageTab(IPage page)
{
    /// <summary>How long a slow machine may take for one step, milliseconds.</summary>
    public const float Patience = 120_000;

    public IPage Page { get; } = page;

    public ILocator Pause => Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true });

    public ILocator Play => Page.GetByRole(AriaRole.Button, new() { Name = "Play", Exact = true });

    public ILocator Caption => Page.Locator(".caption-line").First;

    public ILocator Board => Page.Locator("[data-filled]").First;

    /// <summary>Where the playhead is, seconds of virtual time.</summary>
    public async Task<double> Playhead()
    {
        var text = await Page.GetByLabel("Playhead", new() { Exact = true }).InnerTextAsync();
        var seconds = text.Replace("s", "", StringComparison.Ordinal).Trim();
        return double.Parse(seconds, CultureInfo.InvariantCulture);
    }

    /// <summary>Cells that are filled on the slot board.</summary>
    public async Task<int> Filled() =>
        int.Parse(await Board.GetAttributeAsync("data-filled") ?? "-1", CultureInfo.InvariantCulture);

    /// <summary>Pictures the canvases have painted so far.</summary>
    public Task<int> Paints() => Page.EvaluateAsync<int>(
        "() => [...document.querySelectorAll('canvas')]"
        + ".reduce((sum, canvas) => sum + (canvas.paints ?? 0), 0)");

    /// <summary>Waits until the browser itself runs the page: until the canvas has painted.</summary>
    public Task IsAlive() => Page.WaitForFunctionAsync(
        "() => [...document.querySelectorAll('canvas')].some(canvas => canvas.paints > 0)");

    /// <summary>Waits until the browser itself runs the page where nothing is painted on a canvas.</summary>
    public Task IsLive() => Assertions.Expect(Page.Locator("[data-live]")).ToBeVisibleAsync();

    /// <summary>Waits until something holds.</summary>
    public static async Task Until(Func<Task<bool>> holds, string what)
    {
        var deadline = DateTime.UtcNow.AddMilliseconds(Patience);
        while (!await holds())
        {
            Assert.True(DateTime.UtcNow < deadline, $"In vain was waited for: {what}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public Task Press(string key) => Page.Keyboard.PressAsync(key);
}
