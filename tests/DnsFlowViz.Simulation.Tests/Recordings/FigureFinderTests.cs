using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings;

/// <summary>The numbers behind "why slow and not down?" are those of the run that is asked.</summary>
public sealed class FigureFinderTests
{
    [Fact]
    public void With_default_options_everything_is_answered_late_and_nothing_is_sent_again()
    {
        var figures = FigureFinder.Find(Recorded.Shipped("incident-default-options"));

        Assert.Equal(0, figures.Failed);
        Assert.True(figures.MedianUs > 10 * figures.MedianUsBefore);
        Assert.Equal((151, 0), (figures.MostHeld, figures.SentAgain));
        Assert.True(figures.IsAlive);
        Assert.True(figures.StoppedReading > 0);
        Assert.True(figures.MostQueued > 1);
    }

    [Fact]
    public void As_told_a_full_table_turns_away_with_servfail_and_never_stops_reading()
    {
        var figures = FigureFinder.Find(Recorded.Shipped("incident-as-told"));

        Assert.Equal("SERVFAIL", figures.TurnedAwayWith);
        Assert.True(figures.TurnedAway > 0);
        Assert.Equal(0, figures.StoppedReading);
        Assert.True(figures.Failed > 0);
        Assert.True(figures.SentAgain > 0);
    }

    [Fact]
    public void Without_a_loop_the_figures_are_those_of_the_whole_run()
    {
        var recording = Recorded.Shipped("incident-no-recursors");
        var figures = FigureFinder.Find(recording);
        var ended = Recorded.Events(recording)
            .Count(item => item.Kind == TraceKind.LookupEnded && item.A >= 0);

        Assert.Equal((0, false), (figures.Laps, figures.IsAlive));
        Assert.Equal(ended, figures.Answered + figures.Failed);
        Assert.Equal(-1, figures.MedianUsBefore);
    }

    [Fact]
    public void Every_lookup_that_ended_is_counted_before_or_in_the_loop()
    {
        var recording = Recorded.Shipped("incident-as-measured");
        var figures = FigureFinder.Find(recording);
        var events = Recorded.Events(recording);
        var ended = events.Where(item => item.Kind == TraceKind.LookupEnded && item.A >= 0).ToList();
        var failedBefore = ended.Count(
            item => item.B is not (0 or 3) && item.AtNs - (item.C * 1_000L) < figures.FromNs);

        Assert.Equal(ended.Count, figures.AnsweredBefore + failedBefore + figures.Answered + figures.Failed);
    }
}
