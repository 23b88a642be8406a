using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Words;

namespace DnsFlowViz.Ui.Panels;

/// <summary>
/// Says from the numbers of one run why its lookups are late, lost or fine. A sentence is said only where it
/// holds; nothing is known here but the run. The words stand in <c>Words/why.en.json</c>.
/// </summary>
public static class WhySentences
{
    private const int LateFactor = 3;
    private const int DownPercent = 5;
    private static readonly WordFile Words = WordFile.Why;

    /// <summary>The answer in one line.</summary>
    public static string Headline(LoopFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var ended = figures.Answered + figures.Failed;
        return Words.Say((figures, ended) switch
        {
            ({ Laps: 0 }, _) => "headline.no-loop",
            (_, 0) => "headline.nobody-asks",
            ({ Failed: 0 }, _) when IsLate(figures) => "headline.late",
            ({ Failed: 0 }, _) => "headline.neither",
            _ when 100L * figures.Answered < (long)DownPercent * ended => "headline.down",
            _ => "headline.partly",
        });
    }

    /// <summary>The steps that lead there, in order of cause and effect.</summary>
    public static IReadOnlyList<WhySentence> Of(LoopFigures figures, RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(run);
        List<WhySentence> said = [.. Lookups(figures)];
        if (figures.Laps > 0)
        {
            said.AddRange(Table(figures, run));
            said.Add(Ending(figures));
        }

        return said;
    }

    private static bool IsLate(LoopFigures figures) =>
        figures.MedianUsBefore > 0 && figures.MedianUs > (long)LateFactor * figures.MedianUsBefore;

    private static IEnumerable<WhySentence> Lookups(LoopFigures figures)
    {
        var ended = figures.Answered + figures.Failed;
        if (ended > 0)
        {
            var word = figures.Laps == 0 ? "answered" : "answered-in-the-loop";
            yield return Say(Percent(figures.Answered, ended), word, Count(ended));
        }

        if (figures.MedianUs >= 0)
        {
            yield return figures.AnsweredBefore > 0 && figures.Laps > 0
                ? Say(Time(figures.MedianUs), "median-before", Time(figures.MedianUsBefore))
                : Say(Time(figures.MedianUs), "median");
        }
    }

    private static IEnumerable<WhySentence> Table(LoopFigures figures, RunOpened run)
    {
        var limit = run.Nodes.ElementAtOrDefault(figures.Node)?.SlotLimit ?? 0;
        var isFull = limit > 0 && figures.MostHeld >= limit;
        yield return Say(
            Count(figures.MostHeld), isFull ? "table-full" : "table-not-full", Count(limit), Laps(figures));
        if (!isFull)
        {
            yield break;
        }

        if (figures.StoppedReading > 0)
        {
            var word = figures.Dropped == 0 ? "unread" : "unread-lost";
            yield return Say(
                Count(figures.MostQueued), word, Times(figures.StoppedReading), Count(figures.Dropped));
        }

        if (figures.TurnedAway > 0)
        {
            yield return Say(Count(figures.TurnedAway), "turned-away", figures.TurnedAwayWith);
        }

        if (figures.HeldMs >= 0)
        {
            yield return Say(Time(figures.HeldMs * 1_000L), "held", Rate(figures));
        }

        yield return Say(Count(figures.SentAgain), figures.SentAgain > 0 ? "sent-again" : "none-sent-again");
    }

    private static WhySentence Ending(LoopFigures figures) =>
        Say(Time(figures.ToNs / 1_000), figures.IsAlive ? "alive" : "over");

    private static WhySentence Say(string number, string word, params object[] numbers) =>
        new(number, Words.Say($"sentences.{word}", numbers));

    private static string Laps(LoopFigures figures) =>
        figures.Laps == 1 ? Words.Say("words.lap") : Words.Say("words.laps", Count(figures.Laps));

    private static string Times(int number) =>
        number == 1 ? Words.Say("words.once") : Words.Say("words.times", Count(number));

    private static string Rate(LoopFigures figures) =>
        (figures.FreedPerSecondMilli / 1000m).ToString("#,0", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Rounded down, so that "100 %" never hides a failure.
    private static string Percent(int part, int whole) =>
        (Math.Floor(1000m * part / whole) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Time(long us) => us < 1_000_000
        ? (us / 1_000m).ToString("0.#", CultureInfo.InvariantCulture) + " ms"
        : (us / 1_000_000m).ToString("0.##", CultureInfo.InvariantCulture) + " s";
}
