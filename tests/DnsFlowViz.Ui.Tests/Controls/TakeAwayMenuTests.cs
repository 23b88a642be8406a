using Bunit;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Controls;

/// <summary>The menu of files.</summary>
public sealed class TakeAwayMenuTests : StageFixture
{
    private const string Module = "./js/take-away.js";

    [Fact]
    public async Task It_offers_every_file_of_the_run()
    {
        await StandAt(Runs.FullNs);
        var menu = Render<TakeAwayMenu>();

        Assert.Equal("Take away", menu.Find("button").TextContent.Trim());
        Assert.Equal(
            [
                "Stage, PNG", "Stage, SVG", "Timeline, PNG", "Timeline, SVG", "CSV", "JSON lines",
                "Capture, pcap", "HTML file", "Markdown", "HTTP API",
            ],
            menu.FindAll(".take-item b").Select(label => label.TextContent));
    }

    [Fact]
    public async Task A_picture_is_asked_for_at_the_playhead_and_in_the_theme()
    {
        var saved = JSInterop.SetupModule(Module).Setup<string>("savePng", _ => true).SetResult("");
        await StandAt(Runs.FullNs);
        var menu = Render<TakeAwayMenu>();

        _ = menu.FindAll(".take-item")[0].ClickAsync();

        await PlayerBench.Until(() => menu.Find("[role=status]").TextContent.Length > 0);
        Assert.Equal(
            $"exports/{Store.Run!.RunId}/stage.svg?t=5.05&theme=light",
            Assert.Single(saved.Invocations).Arguments[0]);
        Assert.Equal("Stage, PNG is on its way.", menu.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task What_the_server_refuses_is_said_in_its_words()
    {
        JSInterop.SetupModule(Module).Setup<string>("save", _ => true)
            .SetResult("This server does not know the run.");
        await StandAt(Runs.FullNs);
        var menu = Render<TakeAwayMenu>();

        _ = menu.FindAll(".take-item")[4].ClickAsync();

        await PlayerBench.Until(() =>
            menu.Find("[role=status]").TextContent == "This server does not know the run.");
    }
}
