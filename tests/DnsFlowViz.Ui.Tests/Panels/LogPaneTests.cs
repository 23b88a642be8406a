using Bunit;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Panels;

/// <summary>The daemons' own lines.</summary>
public sealed class LogPaneTests : StageFixture
{
    private const string Limit = "Maximum number of concurrent DNS queries reached (max: 150)";

    [Fact]
    public async Task Lines_stand_at_their_virtual_time_with_their_tone_and_their_writer()
    {
        Source.Lines = [new LogEntry(5_050_123_456, 1, Limit, "key", "the line people search for")];
        await StandAt(20 * Runs.Second);

        var pane = Render<LogPane>();
        await PlayerBench.Until(() => pane.FindAll("li").Count == 1);

        var line = pane.Find("li");
        Assert.Equal("key", line.ClassName);
        Assert.Equal("5.050", pane.Find("time").TextContent);
        Assert.Contains(Limit, line.TextContent, StringComparison.Ordinal);
        Assert.Equal("dnsmasq", pane.Find(".log-who").TextContent);
        Assert.Equal("log", pane.Find(".log").GetAttribute("role"));
    }

    [Fact]
    public async Task A_line_that_is_about_a_query_points_at_it_and_is_marked()
    {
        Source.Lines = [new LogEntry(Runs.FullNs, 1, Limit, "key", "", Query: 504)];
        await StandAt(20 * Runs.Second);
        var pane = Render<LogPane>();
        await PlayerBench.Until(() => pane.FindAll(".log-line").Count == 1);

        await pane.InvokeAsync(() => pane.Find(".log-line").ClickAsync());

        Assert.Equal(504, Store.Selection?.Query);
    }

    [Fact]
    public async Task A_seek_back_takes_away_the_lines_that_are_not_written_yet()
    {
        Source.Lines = [new LogEntry(Runs.FullNs, 1, Limit, "key", "")];
        await StandAt(20 * Runs.Second);
        var pane = Render<LogPane>();
        await PlayerBench.Until(() => pane.FindAll("li").Count == 1);

        await SeekTo(1 * Runs.Second);

        await PlayerBench.Until(() => pane.FindAll("li").Count == 0);
        Assert.Contains("No daemon has written a line yet.", pane.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_frames_are_played_it_asks_at_most_four_times_a_second()
    {
        await StandAt(1 * Runs.Second);
        Render<LogPane>();
        Player.Play();
        await PlayerBench.Until(() => Store.Playing && Source.Watched.Count == 2);
        var before = Source.LogAsked.Count;

        for (var i = 0; i < 20; i++)
        {
            Source.Watched[^1].SendKey((1 * Runs.Second) + (i * 40_000_000));
        }

        await PlayerBench.Until(() => Store.PlayheadNs > 1_700_000_000);
        Assert.InRange(Source.LogAsked.Count - before, 0, 2);
    }
}
