using System.Text.Json;
using DnsFlowViz.Contracts.Links;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>A stage in the frame of another site's page, and what the two say to each other.</summary>
public sealed class EmbedTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Measured = "?embed=1&scenario=incident-as-measured&t=45";

    [Fact]
    public async Task A_strict_page_of_another_site_drives_the_stage_and_hears_its_moments()
    {
        var port = RunningApp.FreePort();
        await using var app = RunningApp.OnAFreePort(("Embedding:FrameAncestors", HostPage.At(port)));
        await using var host = new HostPage(port, app.Address + Measured);
        var tab = await stage.OpenAt(host.Address);

        var ready = await Said(tab, "m => m.type === 'dnsflow:ready'");
        Assert.Equal(app.Address.TrimEnd('/'), ready.GetProperty("origin").GetString());
        Assert.Equal(3, ready.EnumerateObject().Count());
        Assert.Equal(0, await Count(tab, "m => m.type === 'dnsflow:moment'"));

        await Tell(tab, """{ type: 'dnsflow:hello' }""");
        var moment = await Said(tab, "m => m.type === 'dnsflow:moment'");
        Assert.Equal(45, moment.GetProperty("seconds").GetDouble());
        Assert.Equal("incident-as-measured", moment.GetProperty("scenario").GetString());
        Assert.Equal(60, moment.GetProperty("duration").GetDouble());

        await Tell(tab, """{ type: 'dnsflow:seek', seconds: 12.5 }""");
        moment = await Said(tab, "m => m.seconds === 12.5");
        Assert.EndsWith("&t=12.5", moment.GetProperty("link").GetString(), StringComparison.Ordinal);
        await Assertions.Expect(Frame(tab).Locator(".clock")).ToHaveTextAsync("12.500 s");

        await Tell(tab, """{ type: 'dnsflow:load', link: 'incident-as-told' }""");
        await Said(tab, "m => m.scenario === 'incident-as-told' && m.playing && m.seconds > 0");
        await Tell(tab, """{ type: 'dnsflow:pause' }""");
        await Said(tab, "m => m.scenario === 'incident-as-told' && !m.playing");
        await Tell(tab, """{ type: 'dnsflow:play' }""");
        await Said(tab, "m => m.playing");

        Assert.Equal("", string.Join('\n', await Watchman.Forbidden(tab)));
    }

    [Fact]
    public async Task Links_of_this_server_are_loaded_again_and_again_and_others_are_refused_in_words()
    {
        var port = RunningApp.FreePort();
        await using var app = RunningApp.OnAFreePort(("Embedding:FrameAncestors", HostPage.At(port)));
        await using var host = new HostPage(port, app.Address + Measured);
        var tab = await stage.OpenAt(host.Address);
        await Said(tab, "m => m.type === 'dnsflow:ready'");
        var link = LinkCodec.Write(new LinkState("incident-as-measured", null, 7, 5_500_000_000));
        string[] forms = [$"{link}", $"#{link}", $"/open#{link}", $"{app.Address}open#{link}"];
        foreach (var form in forms)
        {
            await Tell(tab, $"{{ type: 'dnsflow:load', link: '{form}' }}");
            await Said(tab, "m => m.seconds === 5.5 && m.scenario === 'incident-as-measured'");
        }

        string[] others = ["https://elsewhere.example/", "javascript:alert(1)", "/fidelity", "/s/../x"];
        foreach (var other in others)
        {
            await Tell(tab, $"{{ type: 'dnsflow:load', link: '{other}' }}");
            var refused = await Said(tab, "m => m.type === 'dnsflow:refused'");
            Assert.Equal("dnsflow:load", refused.GetProperty("about").GetString());
        }

        foreach (var shape in new[]
        {
            "{ type: 'dnsflow:seek', seconds: 'x' }", "{ type: 'dnsflow:seek', seconds: -1 }",
            "{ type: 'dnsflow:seek', seconds: 1e300 }", "{ type: 'dnsflow:load', link: {} }",
            "{ type: 'dnsflow:constructor' }", "{ type: 'dnsflow:load', link: 'no-such-scenario' }",
        })
        {
            await Tell(tab, shape);
            await Said(tab, "m => m.type === 'dnsflow:refused'");
        }

        await Tell(tab, "{ type: 'dnsflow:load', link: '/?scenario=incident-as-measured&t=45' }");
        await Said(tab, "m => m.seconds === 45");
        await Assertions.Expect(Frame(tab).Locator(".clock")).ToHaveTextAsync("45.000 s");
    }

    [Fact]
    public async Task Without_the_setting_no_other_site_can_hold_the_stage()
    {
        var said = new List<string>();
        await using var host = new HostPage(RunningApp.FreePort(), stage.App.Address + Measured);
        var tab = await stage.OpenAt("about:blank");
        tab.Page.Console += (_, line) => said.Add(line.Text);
        await tab.Page.GotoAsync(host.Address);

        await StageTab.Until(
            () => Task.FromResult(
                said.Any(line => line.Contains("frame-ancestors", StringComparison.Ordinal))),
            "the browser to say why the frame is refused");
        Assert.Equal(0, await Count(tab, "m => true"));
    }

    [Fact]
    public async Task The_example_drives_its_frame_under_its_own_strict_policy()
    {
        await using var app = RunningApp.OnAFreePort(("Embedding:FrameAncestors", "self"));
        var tab = await stage.OpenAt(app.Address + "embed-example.html");
        var state = tab.Page.Locator("#state");

        await Assertions.Expect(state).ToHaveTextAsync("incident-as-measured stands at 45.000 of 60 s.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Seek: the first lap" }).ClickAsync();
        await Assertions.Expect(state).ToHaveTextAsync("incident-as-measured stands at 5.100 of 60 s.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Load: something else" }).ClickAsync();
        await Assertions.Expect(state).ToContainTextAsync("This link is of no kind that can be loaded.");
        Assert.Equal("", string.Join('\n', await Watchman.Forbidden(tab)));
    }

    [Theory]
    [InlineData(960, 600)]
    [InlineData(480, 600)]
    public async Task Embedded_it_is_the_stage_and_one_bar_and_fits_into_its_frame(int width, int height)
    {
        var tab = await stage.Open(Measured, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        await tab.IsAlive();

        foreach (var gone in new[] { ".top", ".side", ".actions", ".branches" })
        {
            await Assertions.Expect(tab.Page.Locator(gone)).ToHaveCountAsync(0);
        }

        await Assertions.Expect(tab.Play).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(tab.Caption).ToBeInViewportAsync(new() { Ratio = 1 });
        var open = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Open in DnsFlowViz" });
        await Assertions.Expect(open).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(open).ToHaveAttributeAsync(
            "href", "/?scenario=incident-as-measured&seed=42&t=45");
        Assert.Equal(width, await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private static IFrameLocator Frame(StageTab tab) => tab.Page.FrameLocator("iframe");

    // What was said before is not an answer to this.
    private static Task<JsonElement?> Tell(StageTab tab, string message) =>
        tab.Page.EvaluateAsync($"() => {{ window.said.length = 0; window.tell({message}); }}");

    private static async Task<JsonElement> Said(StageTab tab, string which)
    {
        await tab.Page.WaitForFunctionAsync($"() => window.said.some({which})");
        var said = await tab.Page.EvaluateAsync<string>($"() => JSON.stringify(window.said.find({which}))");
        return JsonDocument.Parse(said).RootElement;
    }

    private static Task<int> Count(StageTab tab, string which) =>
        tab.Page.EvaluateAsync<int>($"() => window.said.filter({which}).length");
}
