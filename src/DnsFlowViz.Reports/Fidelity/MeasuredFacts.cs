using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Takes the facts of a run from what was measured.</summary>
internal static class MeasuredFacts
{
    public static RunFacts Of(LabMeta meta, LabRun run, LabPlan plan, long cycleUs)
    {
        var actionUs = plan.FirstActionUs - plan.StartUs;
        var facts = new RunFacts
        {
            FirstRcode = run.Answers is [var first, ..] ? first.Rcode : null,
            FirstAnswerMs = run.Answers is [{ AfterMs: { } ms }, ..] && !IsOverTcp(plan) ? ms : null,
            Answers = run.Answers is { Count: > 1 } all ? [.. all.Select(answer => answer.Rcode)] : null,
            LaptopAnswers = run.LaptopAnswers.Count == 0
                ? null
                : string.Join(' ', run.LaptopAnswers.Select(answer => answer.Rcode)),
            Refuses = run.HasSummary
                ? run.FirstRefusedUs is not null || run.Legit.Values.Any(phase => phase.Refused > 0)
                : null,
            QueueDrops = RestartsDnsmasq(meta) ? null : run.QueueDrops,
            Legit = run.Legit,
        };
        facts = facts with { PeakRecords = Peak(run, actionUs) };
        return CanTellTheLoop(plan, run) ? WithLoop(facts, meta, run, plan, cycleUs) : facts;
    }

    /// <summary>dig asks ANY over TCP, which takes its own time.</summary>
    private static bool IsOverTcp(LabPlan plan) =>
        plan.Question.StartsWith("ANY ", StringComparison.Ordinal);

    /// <summary>A new socket counts its drops from zero, and the file keeps the last counter.</summary>
    public static bool RestartsDnsmasq(LabMeta meta) =>
        meta.Actions.Any(action => action.EndsWith(":restart-dnsmasq", StringComparison.Ordinal));

    /// <summary>
    /// The laboratory's own checks ask A of the same names before the trigger, so a capture of an A question
    /// counts its time from the wrong packet.
    /// </summary>
    public static bool CanTellTheLoop(LabPlan plan, LabRun run) =>
        run.HasSummary
        && (plan.Question.Length == 0 || run.TriggerSeen)
        && !plan.Question.StartsWith("A ", StringComparison.Ordinal);

    private static RunFacts WithLoop(RunFacts facts, LabMeta meta, LabRun run, LabPlan plan, long cycleUs)
    {
        var actionUs = plan.FirstActionUs - plan.StartUs ?? long.MaxValue;
        var endUs = plan.EndUs - plan.StartUs;
        var questions = run.Counts?.GetValueOrDefault("laptop>dnsmasq loop q") ?? 0;
        var isResolver = meta.LaptopCommand.Length > 0;
        var cycles = Cycles(run, cycleUs);
        var aliveFromUs = endUs - (LoopQuestion.OverAfterNs / Instant.Microsecond);
        var isAlive = run.LastLoopUs is { } last && last > aliveFromUs;
        return facts with
        {
            Saturates = (run.ReachLimitUs, run.PeakPending) switch
            {
                ({ } reached, _) => reached < actionUs,
                (null, null) => null,
                _ => false,
            },
            ToLimitMs = run.TriggerSeen && run.ReachLimitUs is { } us && us < actionUs ? us / 1e3 : null,
            Loop = run.Counts is null
                ? null
                : LoopCycles.Name(
                    questions,
                    run.Counts.Where(count => LabSeries.IsFromConsul(count.Key)).Sum(count => count.Value)),
            LoopPerSecond = LoopCycles.PerSecond(cycles, cycleUs),
            LapsPerCycle = LoopCycles.Typical(cycles, cycleUs, actionUs),
            LaptopQuestions = isResolver && run.Counts is not null ? questions : null,
            LimitLines = run.T0EpochUs is { } t0 && run.TriggerSeen ? Lines(run, t0) : null,
            AliveAtEnd = isAlive,
            LoopEndsS = isAlive ? null : run.LastLoopUs / 1e6,
        };
    }

    private static int? Peak(LabRun run, long? actionUs)
    {
        if (actionUs is null && run.PeakPendingUs is null or >= 0)
        {
            return run.PeakPending;
        }

        var untilUs = actionUs ?? long.MaxValue;
        if (run.PeakPendingUs is { } at && at >= 0 && at < untilUs)
        {
            return run.PeakPending;
        }

        var levels = new[] { run.Fine, run.Coarse }.OfType<LabSeries>()
            .SelectMany(series => Levels(series, untilUs)).ToList();
        return levels.Count == 0 ? null : (int)levels.Max();
    }

    private static IEnumerable<double> Levels(LabSeries series, long untilUs)
    {
        var row = series.Levels.GetValueOrDefault(LabSeries.Pending) ?? [];
        return row.Where((_, bin) =>
            series.StartUs(bin) >= 0 && series.StartUs(bin) + series.BinUs <= untilUs);
    }

    private static int[] Cycles(LabRun run, long cycleUs)
    {
        if ((run.Coarse ?? run.Fine) is not { } series || run.LastLoopUs is not { } last)
        {
            return [];
        }

        var rows = series.Counts.Where(row => LabSeries.IsFromConsul(row.Key))
            .Select(row => row.Value).ToList();
        return rows.Count == 0
            ? []
            : LoopCycles.Count(
                rows.SelectMany(row => row.Select((count, bin) => (series.StartUs(bin), (int)count))),
                Math.Min(last, series.StartUs(rows.Max(row => row.Length))),
                cycleUs);
    }

    /// <summary>Seconds of the day to seconds after the trigger's; a run may pass midnight.</summary>
    private static List<int> Lines(LabRun run, long t0EpochUs)
    {
        const int Day = 86_400;
        var start = (int)(t0EpochUs / 1_000_000 % Day);
        return [.. run.LimitLines.Select(second => (second - start + Day) % Day)];
    }
}
