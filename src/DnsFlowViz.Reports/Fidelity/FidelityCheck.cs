using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Plays an experiment, run by run, and holds the result against what was measured.</summary>
public static class FidelityCheck
{
    /// <summary>
    /// Each measured run is played with so many seeds, because chance decides some outcomes: whether the
    /// loop's own query finds room in a full socket, say. The typical one of them is compared.
    /// </summary>
    private const int Seeds = 5;

    /// <summary>So many, where those do not agree on how many lookups were answered.</summary>
    private const int SeedsWhereChanceDecides = 15;

    /// <summary>Agreement: no two of them are further apart than that, percentage points.</summary>
    private const double AgreeingPoints = 5;

    /// <summary>
    /// Microseconds per record on the laboratory's machine: its fastest veth run filled 151 records in 11 ms,
    /// nine of ten within 34 ms, however many chains went round at once.
    /// </summary>
    private static readonly (double Least, double Most) RecordUs = (72, 225);

    /// <summary>
    /// Milliseconds beyond the upstream's own that 95 % of the lookups before the loop took at most, in nine
    /// of ten of the laboratory's runs. The tenth had up to 60 from its machine's other work.
    /// </summary>
    private const double CalmMs = 7;

    /// <summary>Compares one experiment.</summary>
    /// <param name="file">The experiment.</param>
    /// <param name="name">What to call it.</param>
    public static FidelityResult Check(LabFile file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        var played = new List<PlayedRun>();
        var unhonoured = new List<string>();
        for (var i = 0; i < file.Runs.Count; i++)
        {
            if (file.Runs[i] is not { } measured)
            {
                unhonoured.Add($"runs[{i}]: nothing was kept of it.");
                continue;
            }

            var plan = LabScenario.Plan(file, i);
            unhonoured.AddRange(plan.Unhonoured);
            var read = ScenarioReader.Read(plan.ScenarioText);
            if (read.Scenario is null)
            {
                return Refused(file, name, read, unhonoured);
            }

            played.Add(PlayTypical(file.Meta, measured, plan, read.Scenario));
            if (played[^1].CutBy is { } cut)
            {
                unhonoured.Add($"runs[{i}]: {cut}");
            }

            if (measured.QueueDrops is not null && MeasuredFacts.RestartsDnsmasq(file.Meta))
            {
                unhonoured.Add("recv_queue_drops: the restarted dnsmasq's socket counts anew; not compared.");
            }

            if (!MeasuredFacts.CanTellTheLoop(plan, measured))
            {
                unhonoured.Add($"runs[{i}]: its capture cannot tell \"{plan.Question}\" from the checks "
                    + "before it, so only the answer is compared.");
            }
        }

        var first = played.FirstOrDefault(run => run.Measured.Coarse is not null)
            ?? played.FirstOrDefault(run => run.Measured.Fine is not null);
        return new FidelityResult(
            name,
            Compare(file.Meta, played),
            [.. unhonoured.Distinct()],
            first?.Series,
            first?.Series is { } bins ? SimulatedSeries.Of(first.Capture, bins) : null);
    }

    /// <summary>What the simulation makes of one run; null when it cannot be played.</summary>
    /// <param name="file">The experiment.</param>
    /// <param name="run">Number of the run.</param>
    public static RunFacts? Simulate(LabFile file, int run)
    {
        ArgumentNullException.ThrowIfNull(file);
        var plan = LabScenario.Plan(file, run);
        var measured = run < file.Runs.Count ? file.Runs[run] : null;
        return ScenarioReader.Read(plan.ScenarioText).Scenario is { } scenario
            ? Play(file.Meta, measured ?? new LabRun(), plan, scenario).SimulatedFacts
            : null;
    }

    private static FidelityResult Refused(
        LabFile file, string name, ReadResult read, List<string> unhonoured)
    {
        var wrong = read.Findings.First(finding => finding.Severity == Diagnostic.Error);
        var metric = new FidelityMetric(
            "scenario",
            new FidelityValue(null, $"dnsmasq {file.Meta.DnsmasqVersion}, Consul {file.Meta.ConsulVersion}"),
            new FidelityValue(null, $"{wrong.Place}: {wrong.Message}"),
            "can be played",
            false);
        return new FidelityResult(name, [metric], [.. unhonoured.Distinct()], null, null);
    }

    /// <summary>The middle one of the runs by how many lookups were answered, with all of them.</summary>
    private static PlayedRun PlayTypical(LabMeta meta, LabRun measured, LabPlan plan, Scenario scenario)
    {
        List<PlayedRun> runs = [];
        for (var i = 0; i < Seeds || (i < SeedsWhereChanceDecides && !Agree(runs)); i++)
        {
            runs.Add(Play(meta, measured, plan with { Seed = plan.Seed + (ulong)(1_000 * i) }, scenario));
        }

        var typical = runs.OrderBy(run => Answered(run.SimulatedFacts)).ElementAt(runs.Count / 2);
        return typical with { OfAllSeeds = [.. runs.Select(run => run.SimulatedFacts)] };
    }

    private static bool Agree(List<PlayedRun> runs)
    {
        var answered = runs.Select(run => Answered(run.SimulatedFacts)).ToList();
        return answered.Max() - answered.Min() <= AgreeingPoints;
    }

    /// <summary>Share of all lookups that were answered, percent; 100 without lookups.</summary>
    private static double Answered(RunFacts facts)
    {
        var sent = facts.Legit.Values.Sum(phase => phase.Sent);
        return sent == 0 ? 100 : facts.Legit.Values.Sum(Answered) / sent;
    }

    private static double Answered(LabPhase phase) => phase.Sent * (phase.SuccessPercent ?? 0);

    private static PlayedRun Play(LabMeta meta, LabRun measured, LabPlan plan, Scenario scenario)
    {
        var run = new SimulatedRun(scenario, plan.Seed, [], scenario.HorizonUs).PlayOut();
        var scan = RunScan.Of(run);
        var capture = new SimulatedCapture(run, plan);
        var limit = scan.LimitOf(capture.Here);
        var cycleUs = Math.Max(1, scan.CycleNs / Instant.Microsecond);
        return new PlayedRun(
            plan.Question,
            measured,
            Cut(MeasuredFacts.Of(meta, measured, plan, cycleUs), plan),
            Cut(SimulatedFacts.Of(run, scan, capture, plan, limit, cycleUs), plan),
            FillMs(meta, limit),
            capture,
            run.Trace.IsFull
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"the simulation ended at {run.Trace.Count:N0} events, its bound.")
                : null);
    }

    private static List<FidelityMetric> Compare(LabMeta meta, List<PlayedRun> played)
    {
        var groups = played.GroupBy(run => run.Question).ToList();
        return
        [
            .. groups.SelectMany(group => new FactComparison(
                groups.Count > 1 ? group.Key + ": " : "",
                [.. group.Select(run => (run.MeasuredFacts, run.SimulatedFacts))],
                [.. group.SelectMany(run => run.OfAllSeeds)],
                meta.Actions.Count > 0,
                group.First().FillMs,
                meta.UpstreamDelayMs + CalmMs,
                group.Max(run => run.Measured.UpstreamLatestMs - meta.UpstreamDelayMs) ?? 0).Compare()),
        ];
    }

    /// <summary>A capture may lack its last second, so lines printed in it are not compared.</summary>
    private static RunFacts Cut(RunFacts facts, LabPlan plan)
    {
        var lastS = ((plan.EndUs - plan.StartUs) / 1_000_000) - 1;
        return facts with { LimitLines = facts.LimitLines?.Where(second => second <= lastS).ToArray() };
    }

    private static (double Least, double Most) FillMs(LabMeta meta, int limit)
    {
        var wireUs = 2 * LabLinks.OneWayUs(meta, "dnsmasq", "consul");
        return (limit * (RecordUs.Least + wireUs) / 1e3, limit * (RecordUs.Most + wireUs) / 1e3);
    }

    private sealed record PlayedRun(
        string Question,
        LabRun Measured,
        RunFacts MeasuredFacts,
        RunFacts SimulatedFacts,
        (double Least, double Most) FillMs,
        SimulatedCapture Capture,
        string? CutBy)
    {
        /// <summary>What every seed made of it.</summary>
        public IReadOnlyList<RunFacts> OfAllSeeds { get; init; } = [];

        /// <summary>The measured run over time; null when none was kept.</summary>
        public LabSeries? Series => Measured.Coarse ?? Measured.Fine;
    }
}
