using System.Text.Json;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>Fingers on the glass of a tab: what Playwright's taps do not do.</summary>
internal sealed class Fingers : IAsyncDisposable
{
    private const int Steps = 10;
    private readonly ICDPSession _session;

    private Fingers(ICDPSession session) => _session = session;

    public static async Task<Fingers> On(StageTab tab) =>
        new(await tab.Page.Context.NewCDPSessionAsync(tab.Page));

    /// <summary>One finger goes from one point to another.</summary>
    public async Task Drag((double X, double Y) from, (double X, double Y) to)
    {
        await Send("touchStart", from);
        for (var step = 1; step <= Steps; step++)
        {
            var part = step / (double)Steps;
            await Send("touchMove", (from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part)));
        }

        await Send("touchEnd");
    }

    /// <summary>Two fingers spread or close about a point; distances in pixels.</summary>
    public async Task Pinch((double X, double Y) about, double from, double to)
    {
        await Send("touchStart", Pair(about, from));
        for (var step = 1; step <= Steps; step++)
        {
            await Send("touchMove", Pair(about, from + ((to - from) * step / Steps)));
        }

        await Send("touchEnd");
    }

    public async ValueTask DisposeAsync() => await _session.DetachAsync();

    private static (double X, double Y)[] Pair((double X, double Y) about, double apart) =>
        [(about.X - (apart / 2), about.Y), (about.X + (apart / 2), about.Y)];

    private Task<JsonElement?> Send(string type, params (double X, double Y)[] points) => _session.SendAsync(
        "Input.dispatchTouchEvent",
        new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = points.Select((point, id) => new { x = point.X, y = point.Y, id }).ToArray(),
        });
}
