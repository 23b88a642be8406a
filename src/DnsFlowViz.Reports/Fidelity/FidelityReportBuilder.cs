using DnsFlowViz.Contracts.Fidelity;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Puts comparisons into the form that the page about real daemons shows.</summary>
public static class FidelityReportBuilder
{
    /// <summary>
    /// How long after the trigger a scenario is opened that does not fill its table, microseconds.
    /// </summary>
    private const long SoonUs = 20_000;

    /// <summary>The comparisons of some experiments.</summary>
    public static FidelityReport Build(IEnumerable<(LabFile File, FidelityResult Result)> compared) =>
        new(RunIds.EngineVersion, [.. compared.Select(one => One(one.File, one.Result))]);

    /// <summary>The scenario that plays the first run of an experiment: its id and its text.</summary>
    public static (string Id, string Text) ScenarioOf(LabFile file) => (
        LabScenarioText.IdOf(file.Meta.Scenario), LabScenario.Plan(file, FirstRun(file)).ScenarioText);

    private static FidelityFile One(LabFile file, FidelityResult result) => new()
    {
        Name = file.Name,
        Note = file.Meta.Note,
        Dnsmasq = file.Meta.DnsmasqVersion,
        Ok = result.IsOk,
        Scenario = LabScenarioText.IdOf(file.Meta.Scenario),
        OpenAtUs = MomentUs(file, result),
        Metrics = [.. result.Metrics.Select(Shown)],
        NotHonoured = result.Unhonoured,
        Curve = Curve(result),
    };

    private static FidelityNumber Shown(FidelityMetric metric) => new(
        metric.Name, metric.Measured.Text, metric.Simulated.Text, metric.Tolerance, metric.Ok, Place(metric));

    /// <summary>0 at the lower end of what is tolerated, 100 at the upper one.</summary>
    private static int? Place(FidelityMetric metric)
    {
        if (metric.Range is not var (least, most))
        {
            return null;
        }

        return metric.Simulated.Number is { } simulated && most > least
            ? (int)Math.Clamp(Math.Round((simulated - least) / (most - least) * 100), -999, 999)
            : 50;
    }

    /// <summary>The moment in question: the table just full, or soon after the question.</summary>
    private static long MomentUs(LabFile file, FidelityResult result)
    {
        var startUs = LabScenario.Plan(file, FirstRun(file)).StartUs;
        var toLimit = result.Metrics.FirstOrDefault(
            metric => metric.Name.EndsWith(FidelityNames.ToLimit, StringComparison.Ordinal));
        return startUs + (toLimit?.Simulated.Number is { } ms ? (long)(ms * 1_100) : SoonUs);
    }

    private static int FirstRun(LabFile file) =>
        Math.Max(0, file.Runs.ToList().FindIndex(run => run is not null));

    private static FidelityCurve? Curve(FidelityResult result)
    {
        if (result is not { Measured: { } measured, Simulated: { } simulated }
            || measured.Levels.GetValueOrDefault(LabSeries.Pending) is not { } level)
        {
            return null;
        }

        return new FidelityCurve(
            "records in use",
            (int)(measured.BinUs / 1_000),
            measured.FirstBin,
            Whole(level),
            Whole(simulated.Levels.GetValueOrDefault(LabSeries.Pending) ?? []));
    }

    private static int[] Whole(double[] row) => [.. row.Select(value => (int)value)];
}
