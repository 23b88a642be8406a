using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>Puts a finished run into numbers.</summary>
public static class SummaryBuilder
{
    /// <summary>Log lines of one kind that are listed per node; the run itself has them all.</summary>
    public const int MostLinesOfAKind = 1_000;

    /// <summary>The summary of a run that has been played to its end.</summary>
    /// <param name="run">The run.</param>
    /// <param name="runId">Its id.</param>
    /// <param name="cutBy">The bound that cut it, in words; null for none.</param>
    public static RunSummary Build(SimulatedRun run, string runId, string? cutBy)
    {
        ArgumentNullException.ThrowIfNull(run);
        var scan = RunScan.Of(run);
        var lines = LogLines(run, scan);
        var options = scan.Busiest < 0 ? null : scan.OptionsOf(scan.Busiest);
        return new RunSummary
        {
            RunId = runId,
            TraceHash = run.Trace.Hash(run.Queries),
            Events = run.Trace.Count,
            PeakSlots = scan.PeakSlots,
            SlotLimit = options?.ForwardMax ?? 0,
            SlotCapacity = options is null ? 0 : AdmissionRules.Capacity(options),
            MeanSlotsAfterLimit = scan.MeanSlotsAfterLimit,
            LoopQuestion = scan.Question is { } question ? LoopQuestion.Words(run, question) : null,
            TimeToLimitMs = scan.TimeToLimitMs,
            Laps = scan.LoopQueriesNs.Count,
            DeepestLap = scan.DeepestLap,
            LoopQueriesPerSecond = LoopRate(scan),
            Retries = scan.Retries,
            QueueDrops = scan.QueueDrops,
            AliveAtEnd = scan.IsAliveAtEnd,
            FirstClientAnswer = scan.FirstClientAnswer,
            LogLines = lines,
            LogLinesLeftOut = scan.LogEvents.Count - lines.Count,
            Workloads = [.. run.Scenario.Workloads.Select((workload, i) => Workload(run, scan, workload, i))],
            CutBy = cutBy,
        };
    }

    private static double LoopRate(RunScan scan)
    {
        var cycle = scan.CycleNs;
        var cycles = scan.FirstAskedNs < 0 ? 0 : (scan.EndNs - scan.FirstAskedNs) / cycle;
        if (cycles < 2)
        {
            return 0;
        }

        var (from, to) = (scan.FirstAskedNs + cycle, scan.FirstAskedNs + (cycle * cycles));
        var inside = scan.LoopQueriesNs.Count(at => at >= from && at < to);
        return Math.Round(inside * 1e9 / (to - from), 3);
    }

    private static List<PrintedLine> LogLines(SimulatedRun run, RunScan scan)
    {
        var listed = new Dictionary<(byte Node, int Kind), int>();
        var lines = new List<PrintedLine>();
        foreach (var number in scan.LogEvents)
        {
            ref readonly var item = ref run.Trace[number];
            var count = listed.GetValueOrDefault((item.Node, item.A));
            if (count < MostLinesOfAKind)
            {
                listed[(item.Node, item.A)] = count + 1;
                lines.Add(new PrintedLine(
                    item.AtNs / 1e6, run.Scenario.Nodes[item.Node].Id, run.TextOf(item)));
            }
        }

        return lines;
    }

    private static WorkloadSummary Workload(SimulatedRun run, RunScan scan, Workload workload, int number)
    {
        var lookups = scan.Lookups.Where(lookup => lookup.Workload == number).ToList();
        return new WorkloadSummary(LookupStatistics.Count(lookups))
        {
            Name = workload.Name,
            Phases = [.. Phase.Of(run, scan).Select(phase => Summarize(phase, lookups))],
        };
    }

    private static PhaseSummary Summarize(Phase phase, List<Lookup> lookups)
    {
        return new PhaseSummary(LookupStatistics.Count(lookups.Where(phase.Holds)))
        {
            Name = phase.Name,
            FromMs = phase.FromNs / 1e6,
            ToMs = phase.ToNs / 1e6,
        };
    }
}
