using System.Globalization;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Panels;

/// <summary>
/// Says from the numbers of one run why its lookups are late, lost or fine. A sentence is said only where it
/// holds; nothing is known here but the run.
/// </summary>
public static class WhySentences
{
    private const int LateFactor = 3;
    private const int DownPercent = 5;

    /// <summary>The answer in one line.</summary>
    public static string Headline(LoopFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var ended = figures.Answered + figures.Failed;
        return (figures, ended) switch
        {
            ({ Laps: 0 }, _) => "Nothing goes round in this run, so nothing is slow.",
            (_, 0) => "Nobody else asks anything while the question goes round.",
            ({ Failed: 0 }, _) when IsLate(figures) => "Slow and not down: every lookup is answered, late.",
            ({ Failed: 0 }, _) => "Neither slow nor down: the loop leaves room for everybody else.",
            _ when 100L * figures.Answered < (long)DownPercent * ended =>
                "Down: almost no lookup gets through.",
            _ => "Partly down: some lookups get through, and the others fail.",
        };
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
            var where = figures.Laps == 0 ? "in the whole run" : "begun while the question goes round";
            yield return new WhySentence(
                Percent(figures.Answered, ended),
                $"of {Count(ended)} legitimate lookups {where} are answered.");
        }

        if (figures.MedianUs >= 0)
        {
            var before = figures.AnsweredBefore > 0 && figures.Laps > 0
                ? $" Before the first lap it was {Time(figures.MedianUsBefore)}."
                : "";
            yield return new WhySentence(
                Time(figures.MedianUs), $"or less is what half of the answers take.{before}");
        }
    }

    private static IEnumerable<WhySentence> Table(LoopFigures figures, RunOpened run)
    {
        var limit = run.Nodes.ElementAtOrDefault(figures.Node)?.SlotLimit ?? 0;
        var isFull = limit > 0 && figures.MostHeld >= limit;
        yield return new WhySentence(
            Count(figures.MostHeld),
            isFull
                ? $"records for a limit of {Count(limit)}: the table gets full. "
                    + $"The whole run has {Laps(figures)}."
                : $"of {Count(limit)} slots at most are in use, though there are {Laps(figures)}. "
                    + "The table never gets full.");
        if (!isFull)
        {
            yield break;
        }

        if (figures.StoppedReading > 0)
        {
            yield return new WhySentence(
                Count(figures.MostQueued),
                "questions wait unread at most. A full dnsmasq says nothing here: it stops reading "
                    + $"its sockets ({Times(figures.StoppedReading)}), {Dropped(figures)}");
        }

        if (figures.TurnedAway > 0)
        {
            yield return new WhySentence(
                Count(figures.TurnedAway),
                $"questions get {figures.TurnedAwayWith} from a full dnsmasq at once. "
                    + "That is quick, and it is no answer.");
        }

        if (figures.HeldMs >= 0)
        {
            yield return new WhySentence(
                Time(figures.HeldMs * 1_000L),
                "or less is how long half of the slots stay taken. That is the cycle: "
                    + $"{Rate(figures)} slots come free per second, for the loop and for everybody else.");
        }

        yield return figures.SentAgain > 0
            ? new WhySentence(
                Count(figures.SentAgain),
                "questions are sent again in the slot they have, so what should come free stays taken.")
            : new WhySentence(
                "0",
                "questions are sent again. A slot that comes free goes to whoever waits first, "
                    + "and the loop is only one of those who wait.");
    }

    private static WhySentence Ending(LoopFigures figures) => figures.IsAlive
        ? new WhySentence(
            Time(figures.ToNs / 1_000), "is where the run ends, and the question still goes round.")
        : new WhySentence(
            Time(figures.ToNs / 1_000), "is the last lap. After it nothing goes round any more.");

    private static string Dropped(LoopFigures figures) => figures.Dropped == 0
        ? "and its buffer loses none of them. Waiting is slow, but it is not lost."
        : $"and its buffer is too small for {Count(figures.Dropped)} of them: those are lost.";

    private static string Laps(LoopFigures figures) =>
        figures.Laps == 1 ? "1 lap" : $"{Count(figures.Laps)} laps";

    private static string Times(int number) => number == 1 ? "once" : $"{Count(number)} times";

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
