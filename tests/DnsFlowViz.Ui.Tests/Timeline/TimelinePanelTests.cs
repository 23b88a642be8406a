using Bunit;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.State;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Timeline;

/// <summary>The timeline as a reader, a mouse and a screen reader meet it.</summary>
public sealed class TimelinePanelTests : StageFixture
{
    [Fact]
    public async Task The_slider_says_the_time_and_the_last_moment()
    {
        await StandAt(Runs.FullNs, laps: 150);

        var slider = Render<TimelinePanel>().Find("input[type=range]");

        Assert.Equal("5.050 s, table full", slider.GetAttribute("aria-valuetext"));
    }

    [Fact]
    public async Task A_moment_is_a_button_that_seeks_to_its_exact_instant()
    {
        await StandAt(1 * Runs.Second);
        var panel = Render<TimelinePanel>();

        var before = Source.Watched.Count;
        var mark = panel.FindAll("button.tl-mark")
            .First(mark => mark.TextContent.Contains("table full", StringComparison.Ordinal));
        var click = mark.ClickAsync();
        await PlayerBench.Until(() => Source.Watched.Count > before);
        Source.Watched[^1].SendKey(Runs.FullNs);
        await click;

        Assert.Equal(Runs.FullNs, Store.PlayheadNs);
    }

    [Fact]
    public async Task Dragging_the_slider_to_the_middle_of_the_story_clock_seeks_by_watching_time()
    {
        await StandAt(1 * Runs.Second);
        var panel = Render<TimelinePanel>();

        var before = Source.Watched.Count;
        var drag = panel.Find("input[type=range]").InputAsync(new ChangeEventArgs { Value = "100" });
        await PlayerBench.Until(() => Source.Watched.Count > before);
        Source.Watched[^1].SendKey(Store.PlayheadNs);
        await drag;

        // The story lasts 59.95 s at real time and 0.05 s at 1/300, which is 74.95 s of watching: a tenth is
        // 7.495 s, of which 5 s are calm and 2.495 s slow motion.
        Assert.Equal(5_000_000_000 + (2_495_000_000 / 300), Store.PlayheadNs);
    }

    [Fact]
    public async Task The_standing_picture_is_drawn_again_only_when_the_series_change()
    {
        await StandAt(1 * Runs.Second);
        var picture = Render<TimelinePanel>().FindComponent<TimelinePicture>();
        var before = picture.RenderCount;

        await SeekTo(30 * Runs.Second);
        await SeekTo(40 * Runs.Second);

        Assert.Equal(before, picture.RenderCount);
    }

    [Fact]
    public async Task On_the_linear_axis_one_can_zoom_and_the_visible_part_is_asked_for()
    {
        await StandAt(30 * Runs.Second);
        Player.SetSpeed(10);
        var panel = Render<TimelinePanel>();

        await panel.InvokeAsync(() => panel.Find("[aria-label='Show less time']").ClickAsync());

        Assert.Equal(new TimelineRange(false, 15_000_000, 45_000_000), Source.OverviewAsked[^1]);
    }
}
