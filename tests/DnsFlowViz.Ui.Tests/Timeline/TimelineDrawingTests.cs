using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.State;
using DnsFlowViz.Ui.Timeline;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Timeline;

/// <summary>What the timeline draws from an overview.</summary>
public sealed class TimelineDrawingTests
{
    private static readonly RunOpened Run = Runs.Incident();

    private static TimelineDrawing Draw(bool story, double width = 1288) =>
        TimelineDrawing.Make(Run, Runs.Overview(), TimelineRange.Whole(Run, story), width, null);

    [Fact]
    public void Another_run_lies_over_this_one_at_the_same_height_for_the_same_number_of_slots()
    {
        var drawing = TimelineDrawing.Make(Run, Runs.Overview(), TimelineRange.Whole(Run, false), 1000, null);

        Assert.Equal(drawing.SlotLine, drawing.Beside(Runs.Overview()).OtherLine);
        Assert.Equal("", drawing.Beside(Runs.Overview()).Beside(null).OtherLine);
    }

    [Fact]
    public void On_the_story_clock_slow_motion_is_stretched_and_says_so()
    {
        var stretch = Assert.Single(Draw(story: true).Stretches);

        Assert.Equal("slow motion, 0.05 s drawn as 15 s", stretch.Text);
        Assert.InRange(stretch.ToX - stretch.FromX, 257, 259);
    }

    [Fact]
    public void The_linear_axis_has_no_stretch() => Assert.Empty(Draw(story: false).Stretches);

    [Fact]
    public void No_word_of_a_moment_covers_another()
    {
        foreach (var width in (double[])[358, 700, 1288, 1768])
        {
            var marks = Draw(story: true, width).Marks.Where(mark => mark.Row >= 0).ToList();
            foreach (var row in marks.GroupBy(mark => mark.Row))
            {
                var inOrder = row.OrderBy(mark => mark.WordsX).ToList();
                Assert.All(inOrder.Zip(inOrder.Skip(1)), pair =>
                    Assert.True(pair.First.WordsX + (pair.First.Text.Length * 5.9) <= pair.Second.WordsX));
            }
        }
    }

    [Fact]
    public void On_a_linear_minute_the_filling_is_one_mark_with_its_words_in_order_of_time()
    {
        var mark = Draw(story: false).Marks[0];

        Assert.Equal("first DS, lap 1, table full", mark.Text);
    }

    [Fact]
    public void Warm_colour_begins_with_the_first_lap()
    {
        var drawing = Draw(story: true);

        Assert.Equal(drawing.Scale.At((5 * Runs.Second) + 400_000), drawing.WarmFrom);
    }

    [Fact]
    public void Calm_colour_returns_where_the_slots_of_an_ended_loop_are_free()
    {
        var full = Runs.Overview();
        var ended = full with
        {
            SlotsMax = [4, 150, 150, 2, 2, 2, 2, 2, 2, 2],
            Moments = [.. full.Moments, new(13 * Runs.Second, MomentKind.LoopEnded, -1, "loop ended")],
        };

        var drawing = TimelineDrawing.Make(Run, ended, TimelineRange.Whole(Run, false), 1000, null);

        Assert.Equal(drawing.Scale.At(18 * Runs.Second), drawing.WarmTo);
        Assert.Equal(1, Draw(story: false).WarmTo);
    }

    [Fact]
    public void A_branch_says_where_it_left_and_what_was_done()
    {
        var branch = new Branch("restart dnsmasq", RunSpec.Shipped("incident"), 12 * Runs.Second, 0);

        var drawing = TimelineDrawing.Make(
            Run, Runs.Overview(), TimelineRange.Whole(Run, false), 1000, branch);

        Assert.Equal((200, "restart dnsmasq at 12.000 s"), (drawing.BranchX, drawing.BranchText));
    }

    [Fact]
    public void No_line_of_a_moment_crosses_the_words_of_one_below()
    {
        foreach (var width in (double[])[358, 700, 1288, 1768])
        {
            var marks = Draw(story: true, width).Marks;
            foreach (var low in marks.Where(mark => mark.Row == 1))
            {
                var end = low.WordsX + (low.Text.Length * 5.9);
                Assert.DoesNotContain(marks, mark => mark.Row == 0 && mark.X > low.WordsX && mark.X < end);
            }
        }
    }

    [Fact]
    public void A_cut_run_is_hatched_from_its_bound_on()
    {
        var cut = Runs.Overview() with { PlayedToNs = 30 * Runs.Second, CutBy = "5,000,000 events" };

        var drawing = TimelineDrawing.Make(Run, cut, TimelineRange.Whole(Run, false), 1000, null);

        Assert.Equal((500, "5,000,000 events"), (drawing.CutX, drawing.CutBy));
    }

    [Fact]
    public void Failures_that_would_touch_become_one_diamond_with_their_number()
    {
        var dots = TimelineSeries.Failures(Runs.Overview(), Draw(story: false, 50).Scale, 50);

        Assert.Equal(540, dots.Sum(dot => dot.Count));
        Assert.All(dots.Zip(dots.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= 10));
    }

    [Fact]
    public void A_place_on_the_timeline_and_its_instant_lead_to_each_other()
    {
        foreach (var story in (bool[])[true, false])
        {
            var scale = Draw(story).Scale;
            Assert.InRange(scale.NsAt(scale.At(Runs.FullNs)), Runs.FullNs - 10, Runs.FullNs + 10);
        }
    }

    [Theory]
    [InlineData(5_012_345_678, 1000, true, "5.012 s")]
    [InlineData(5_012_345_678, 300_000, true, "5.012345 s")]
    [InlineData(5_012_345_678, 1000, false, "5.012345 s")]
    [InlineData(11_380_000_000, 1000, false, "11.380 s")]
    public void The_playhead_is_written_as_fine_as_it_moves(
        long ns, long slowdownMilli, bool playing, string text) =>
        Assert.Equal(text, TimeText.Playhead(ns, slowdownMilli, playing));
}
