using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Takes the facts of a run from its trace.</summary>
internal static class SimulatedFacts
{
    private const long SecondUs = 1_000_000;

    /// <param name="run">A run at its end.</param>
    /// <param name="scan">What was counted in it.</param>
    /// <param name="capture">What a capture of it showed.</param>
    /// <param name="plan">What it plays.</param>
    /// <param name="limit">dnsmasq's limit.</param>
    /// <param name="cycleUs">Consul's recursor timeout.</param>
    public static RunFacts Of(
        SimulatedRun run, RunScan scan, SimulatedCapture capture, LabPlan plan, int limit, long cycleUs)
    {
        var startUs = capture.StartUs;
        var actionUs = plan.FirstActionUs ?? long.MaxValue;
        var full = capture.Records.FirstOrDefault(change => change.Records >= limit);
        var saturates = full.Records > 0 && full.AtUs < actionUs;
        var last = capture.LoopPacketsUs.LastOrDefault(at => at <= plan.EndUs, -1);
        var consul = capture.ConsulQueriesUs.Where(at => at <= plan.EndUs).ToList();
        var cycles = LoopCycles.Count(consul.Select(at => (at - startUs, 1)), last - startUs, cycleUs);
        var isAlive = last >= 0 && last > plan.EndUs - (LoopQuestion.OverAfterNs / Instant.Microsecond);
        var asked = Answers(run, plan.Asks);
        return new RunFacts
        {
            PeakRecords = capture.Records.Where(change => change.AtUs >= startUs && change.AtUs < actionUs)
                .Select(change => change.Records).DefaultIfEmpty(0).Max(),
            Saturates = saturates,
            ToLimitMs = saturates ? (full.AtUs - startUs) / 1e3 : null,
            Loop = LoopCycles.Name(capture.LaptopQuestions, consul.Count),
            LoopPerSecond = LoopCycles.PerSecond(cycles, cycleUs),
            LapsPerCycle = LoopCycles.Typical(
                cycles, cycleUs, actionUs == long.MaxValue ? actionUs : actionUs - startUs),
            FirstRcode = asked is [var first, ..] ? first.Rcode : null,
            FirstAnswerMs = asked is [{ AfterMs: { } ms }, ..] ? ms : null,
            Answers = [.. asked.Select(answer => answer.Rcode)],
            LaptopAnswers = string.Join(' ', Answers(run, plan.Lookups).Select(answer => answer.Rcode)),
            LaptopQuestions = capture.LaptopQuestions,
            LimitLines =
            [
                .. capture.LimitLinesUs.Where(at => at <= plan.EndUs)
                    .Select(at => (int)((at / SecondUs) - (startUs / SecondUs))),
            ],
            AliveAtEnd = isAlive,
            LoopEndsS = isAlive || last < 0 ? null : (last - startUs) / 1e6,
            Refuses = capture.FirstRefusedUs is not null,
            QueueDrops = capture.DropsUs.Count(at => at <= plan.EndUs),
            Legit = SimulatedLookups.Phases(run, scan.Lookups, startUs, last),
        };
    }

    private static List<LabAnswer> Answers(SimulatedRun run, IReadOnlyList<int> triggers)
    {
        var answers = triggers.ToDictionary(trigger => trigger, _ => new LabAnswer(LabAnswer.None, null));
        for (var i = 0; i < run.Trace.Count; i++)
        {
            ref readonly var item = ref run.Trace[i];
            if (item.Kind == TraceKind.LookupEnded && item.A < 0 && item.B >= 0
                && answers.ContainsKey(-1 - item.A))
            {
                answers[-1 - item.A] = new LabAnswer(
                    ((Rcode)item.B).ToString(), item.C * (double)Instant.Microsecond / Instant.Millisecond);
            }
        }

        return [.. triggers.Select(trigger => answers[trigger])];
    }
}
