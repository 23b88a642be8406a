using DnsFlowViz.Contracts.Fidelity;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>
/// Holds the facts of measured runs against those of simulated ones. What was not measured is left out.
/// </summary>
/// <param name="prefix">Set before every name; empty, or the question the runs ask.</param>
/// <param name="runs">The runs, measured and simulated.</param>
/// <param name="seeds">What every seed made of these runs; where they differ, chance decides.</param>
/// <param name="hasActions">True when something is done to a daemon on the way.</param>
/// <param name="fillMs">The range in which this machine fills such a table, milliseconds.</param>
/// <param name="calmP95Ms">95 % of lookups before the loop take at most that, in nine files of ten.</param>
/// <param name="upstreamLateMs">
/// How much later than it should the measured upstream itself answered, in its latest twentieth.
/// </param>
internal sealed class FactComparison(
    string prefix,
    IReadOnlyList<(RunFacts Measured, RunFacts Simulated)> runs,
    IReadOnlyList<RunFacts> seeds,
    bool hasActions,
    (double Least, double Most) fillMs,
    double calmP95Ms,
    double upstreamLateMs)
{
    /// <summary>Below that the machine's own unrest makes the difference in 95 % of the lookups.</summary>
    private const double UnrestMs = 20;

    private const int FewestAnswers = 5;

    /// <summary>
    /// A phase of fewer lookups holds them by chance: where a DS is answered at once it lasts 10 ms.
    /// </summary>
    private const int FewestLookups = 3;
    private const string Host = "ms, the machine's own unrest";
    private readonly List<FidelityMetric> _metrics = [];

    public IReadOnlyList<FidelityMetric> Compare()
    {
        var isFull = runs.All(run => run.Measured.Saturates == true);
        CompareTable(isFull);
        CompareLoop(isFull);
        CompareAnswers();
        CompareLimit();
        foreach (var load in (string[])["ext", "svc"])
        {
            foreach (var phase in (string[])["before", "during", "after"])
            {
                CompareLookups($"{load}_{phase}", $"{load} {phase}");
            }
        }

        return _metrics;
    }

    private void CompareTable(bool isFull)
    {
        Add("table fills", Texts(facts => YesNo(facts.Saturates)));
        var peaks = Pairs(facts => facts.PeakRecords);
        if (peaks.Count > 0)
        {
            _metrics.Add(isFull
                ? Tolerances.Exact(prefix + FidelityNames.PeakRecords, peaks)
                : Tolerances.Near(prefix + FidelityNames.PeakRecords, peaks, 3));
        }

        Add(Pairs(facts => facts.ToLimitMs), pairs => Tolerances.SpreadOr(
            prefix + FidelityNames.ToLimit, pairs, fillMs.Least, fillMs.Most));
    }

    private void CompareLoop(bool isFull)
    {
        Add("loop", Texts(facts => facts.Loop));
        Add(Pairs(facts => facts.LoopPerSecond), pairs => isFull && !hasActions
            ? Tolerances.Share(prefix + FidelityNames.LoopRate, pairs, 0.01)
            : Tolerances.Spread(prefix + FidelityNames.LoopRate, pairs, 1, "per second"));
        Add(Pairs(facts => facts.LapsPerCycle), pairs => isFull
            ? Tolerances.Exact(prefix + "laps per cycle", pairs)
            : Tolerances.Spread(prefix + "laps per cycle", pairs, 3, "laps"));
        Add(FidelityNames.Alive, Texts(facts => YesNo(facts.AliveAtEnd)));
        Add(Pairs(facts => facts.LoopEndsS), pairs => Tolerances.Spread(
            prefix + "last loop packet, s", pairs, 0.1, "s"));
    }

    private void CompareAnswers()
    {
        Add("first answer", Texts(facts => facts.FirstRcode));
        Add(Pairs(facts => facts.FirstAnswerMs), pairs => Tolerances.Spread(
            prefix + "first answer after, ms", pairs, 20, Host));
        var rcodes = runs.SelectMany(run => run.Measured.Answers ?? []).Distinct();
        foreach (var rcode in rcodes.Order(StringComparer.Ordinal))
        {
            _metrics.Add(Tolerances.Spread(
                prefix + $"questions answered {rcode}", Counts(rcode), 3, "questions"));
        }

        Add("answers to applications", Texts(facts => facts.LaptopAnswers));
        Add(Pairs(facts => facts.LaptopQuestions), pairs => Tolerances.Exact(
            prefix + "DS questions of the laptop", pairs));
    }

    private void CompareLimit()
    {
        Add("REFUSED by dnsmasq", Texts(facts => YesNo(facts.Refuses)));
        var lines = runs.Where(run => run.Measured.LimitLines is not null).ToList();
        if (lines.Count > 0)
        {
            _metrics.Add(Tolerances.Exact(prefix + "seconds between limit lines", [.. lines.Select(run => (
                Period(run.Measured.LimitLines!), Period(run.Simulated.LimitLines ?? [])))]));
            _metrics.Add(Tolerances.Near(
                prefix + "limit lines", Pairs(facts => facts.LimitLines?.Count), 1));
        }

        Add(
            Pairs(facts => facts.LimitLines is [var first, ..] ? first : null),
            pairs => Tolerances.Near(prefix + "first limit line, s", pairs, 1));
        Add(Pairs(facts => facts.QueueDrops), pairs => Tolerances.SpreadOrChance(
            prefix + "queue drops", pairs, 3, "packets", Seeds(facts => facts.QueueDrops)));
    }

    private void CompareLookups(string key, string name)
    {
        var sent = runs.Select(run => run.Measured.Legit.GetValueOrDefault(key)?.Sent ?? 0).Max();
        if (sent < FewestLookups)
        {
            return;
        }

        Add(Pairs(Success), pairs => Tolerances.SpreadOrChance(
            prefix + $"{name}: answered, %", pairs, Math.Ceiling(200.0 / sent), "for two lookups",
            Seeds(Success)));
        Add(Pairs(Median), pairs => Tolerances.SpreadOrChance(
            prefix + $"{name}: p50, ms", pairs, 2, Host, Seeds(Median)));
        Add(Pairs(facts => Percentile(facts, key, phase => phase.LatencyP95Ms)), pairs =>
            key.EndsWith("before", StringComparison.Ordinal)
                ? Tolerances.SpreadOr(prefix + $"{name}: p95, ms", pairs, 0, calmP95Ms)
                : upstreamLateMs > UnrestMs
                    ? Tolerances.Spread(
                        prefix + $"{name}: p95, ms", pairs, upstreamLateMs, "ms, its upstream's own lateness")
                    : Tolerances.Spread(prefix + $"{name}: p95, ms", pairs, UnrestMs, Host));
        Add(Pairs(facts => Phase(facts, key)?.Refused), pairs => pairs.All(pair => pair == (0, 0))
            ? null
            : Tolerances.Spread(prefix + $"{name}: refused", pairs, 3, "lookups"));

        double? Success(RunFacts facts) => Phase(facts, key)?.SuccessPercent;
        double? Median(RunFacts facts) => Percentile(facts, key, phase => phase.LatencyP50Ms);
    }

    private static string? YesNo(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => null,
    };

    /// <summary>How many of the questions whose answers were kept were answered so.</summary>
    private List<(double Measured, double? Simulated)> Counts(string rcode) =>
        [.. runs.Where(run => run.Measured.Answers is not null).Select(run => (
            (double)run.Measured.Answers!.Count(answer => answer == rcode),
            (double?)run.Simulated.Answers?.Take(run.Measured.Answers!.Count)
                .Count(answer => answer == rcode)))];

    /// <summary>A percentile, unless it rests on fewer lookups than say anything.</summary>
    private static double? Percentile(RunFacts facts, string key, Func<LabPhase, double?> of) =>
        Phase(facts, key) is { } phase && phase.Sent * (phase.SuccessPercent ?? 0) >= FewestAnswers * 100
            ? of(phase)
            : null;

    private static LabPhase? Phase(RunFacts facts, string key) => facts.Legit.GetValueOrDefault(key);

    private List<(string Measured, string Simulated)> Texts(Func<RunFacts, string?> of) =>
        [.. runs.Where(run => of(run.Measured) is not null)
            .Select(run => (of(run.Measured)!, of(run.Simulated) ?? FidelityValue.Nothing.Text))];

    private List<(double Measured, double? Simulated)> Pairs(Func<RunFacts, double?> of) =>
        [.. runs.Where(run => of(run.Measured) is not null)
            .Select(run => (of(run.Measured)!.Value, of(run.Simulated)))];

    private List<double> Seeds(Func<RunFacts, double?> of) => [.. seeds.Select(of).OfType<double>()];

    private void Add(string name, List<(string Measured, string Simulated)> pairs)
    {
        if (pairs.Count > 0)
        {
            _metrics.Add(Tolerances.Exact(prefix + name, pairs));
        }
    }

    private void Add(
        List<(double Measured, double? Simulated)> pairs,
        Func<List<(double Measured, double? Simulated)>, FidelityMetric?> compare)
    {
        if (pairs.Count > 0 && compare(pairs) is { } metric)
        {
            _metrics.Add(metric);
        }
    }

    /// <summary>
    /// The usual period. One of them may be a second longer: the cycle drifts, and the line is held back by
    /// whole seconds.
    /// </summary>
    private static string Period(IReadOnlyList<int> lines) => lines.Count < 2
        ? "none"
        : FidelityValue.Short(FidelityValue.Median(
            [.. lines.Zip(lines.Skip(1), (left, right) => (double)(right - left))]));
}
