using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Panels;

/// <summary>Why a run is slow, down or neither is said from its numbers and from nothing else.</summary>
public sealed class WhySentencesTests
{
    private static readonly LoopFigures Late = new(
        FromNs: 5 * Runs.Second,
        ToNs: 60 * Runs.Second,
        Laps: 4_321,
        IsAlive: true,
        AnsweredBefore: 100,
        MedianUsBefore: 10_400,
        Answered: 1_080,
        Failed: 0,
        MedianUs: 987_000,
        MostHeld: 151,
        Node: 1,
        HeldMs: 2_000,
        FreedPerSecondMilli: 75_500,
        StoppedReading: 40,
        MostQueued: 33,
        Dropped: 0,
        TurnedAway: 0,
        TurnedAwayWith: "",
        SentAgain: 0);

    private static string[] Said(LoopFigures figures) =>
        [.. WhySentences.Of(figures, Runs.Incident()).Select(said => $"{said.Number} {said.Text}")];

    private static void Contains(string[] said, string words) =>
        Assert.Contains(said, line => line.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void Late_and_complete_is_slow_and_not_down()
    {
        Assert.StartsWith("Slow and not down", WhySentences.Headline(Late), StringComparison.Ordinal);
        var said = Said(Late);
        Assert.StartsWith("100 % of 1,080 legitimate lookups", said[0], StringComparison.Ordinal);
        Assert.StartsWith("987 ms or less", said[1], StringComparison.Ordinal);
        Assert.Contains("10.4 ms", said[1], StringComparison.Ordinal);
        Contains(said, "33 questions wait unread");
        Contains(said, "stops reading its sockets (40 times)");
        Contains(said, "2 s or less");
        Contains(said, "0 questions are sent again");
    }

    [Fact]
    public void A_run_that_turns_away_says_with_what_and_says_nothing_of_reading()
    {
        var told = Late with
        {
            Failed = 1_000,
            StoppedReading = 0,
            TurnedAway = 900,
            TurnedAwayWith = "SERVFAIL",
            SentAgain = 12,
        };

        Assert.StartsWith("Partly down", WhySentences.Headline(told), StringComparison.Ordinal);
        var said = Said(told);
        Assert.StartsWith("51.9 % of 2,080", said[0], StringComparison.Ordinal);
        Contains(said, "900 questions get SERVFAIL");
        Contains(said, "12 questions are sent again");
        Assert.DoesNotContain(said, line => line.Contains("reading", StringComparison.Ordinal));
    }

    [Fact]
    public void One_failure_in_many_is_never_rounded_to_all_answered()
    {
        var said = Said(Late with { Answered = 99_999, Failed = 1 });

        Assert.StartsWith("99.9 % of 100,000", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Almost_nothing_answered_is_down() => Assert.StartsWith(
        "Down", WhySentences.Headline(Late with { Answered = 10, Failed = 990 }), StringComparison.Ordinal);

    [Fact]
    public void Without_a_lap_neither_table_nor_cycle_is_spoken_of()
    {
        var calm = Late with { Laps = 0, IsAlive = false, AnsweredBefore = 0, MostHeld = 2 };

        Assert.StartsWith("Nothing goes round", WhySentences.Headline(calm), StringComparison.Ordinal);
        Assert.Equal(2, Said(calm).Length);
    }

    [Fact]
    public void A_table_that_never_gets_full_says_how_far_it_got()
    {
        var said = Said(Late with { MostHeld = 47 });

        Contains(said, "47 of 150 slots at most");
        Assert.DoesNotContain(said, line => line.Contains("wait unread", StringComparison.Ordinal));
    }

    [Fact]
    public void A_loop_that_ended_says_when() => Assert.Contains(
        Said(Late with { IsAlive = false, ToNs = 14_250_000_000 }),
        line => line.StartsWith("14.25 s is the last lap", StringComparison.Ordinal));
}
