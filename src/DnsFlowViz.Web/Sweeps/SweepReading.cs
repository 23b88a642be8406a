using System.Globalization;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Reports.Sweeps;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Sweeps;
using DnsFlowViz.Simulation.Trace;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Sweeps;

/// <summary>From what a viewer asks for to the plan of a sweep, and from the plan to what is drawn.</summary>
public sealed class SweepReading(ScenarioCatalog catalog, SweepCores cores)
{
    /// <summary>The plan, or what is wrong, in words.</summary>
    public (SweepPlan? Plan, string? Problem) Plan(SweepOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (catalog.Find(order.ScenarioId ?? "")?.Scenario is not { } scenario)
        {
            return (null, $"No scenario of that id comes with this server. {catalog.Offer}");
        }

        var horizonUs = scenario.HorizonUs;
        if (order.Length is not null && !HorizonText.TryRead(order.Length, out horizonUs))
        {
            return (null, HorizonText.WhatIsWrong(order.Length));
        }

        var played = scenario with { HorizonUs = horizonUs, Seed = order.Seed ?? scenario.Seed };
        var (plan, problem) = SweepPlan.Make(played, order.Over ?? []);
        return plan is not null && TooMuch(plan) is { } tooMuch ? (null, tooMuch) : (plan, problem);
    }

    /// <summary>What is known of a plan before its first run.</summary>
    public SweepChart Chart(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new SweepChart(
            plan.Scenario.Id,
            [.. plan.Axes.Select(axis => Side(axis, plan.Scenario))],
            [.. plan.CoarseFirst],
            [.. Stays(plan)],
            plan.Scenario.HorizonUs,
            catalog.Find(plan.Scenario.Id)!.Scenario!.HorizonUs,
            cores.MaximumConcurrencyLevel,
            [.. SweepParameters.All.Select(one => one.Name)]);
    }

    /// <summary>Why a cell would certainly be cut; null when none is.</summary>
    private static string? TooMuch(SweepPlan plan)
    {
        // Only loads make cells differ in what is certain of them.
        var loads = plan.Axes.Any(axis => axis.Parameter.Name.StartsWith("load", StringComparison.Ordinal));
        return Enumerable.Range(0, loads ? plan.Count : 1)
            .Select(cell => RunCost.Refusal(plan.ScenarioAt(cell), TraceLog.MostEvents)?.Message)
            .FirstOrDefault(words => words is not null);
    }

    private static SweepSide Side(SweepAxis axis, Scenario scenario) => new(
        axis.Parameter.Name,
        axis.Parameter.Unit?.Smallest ?? "",
        [.. axis.Values.Select(value => value.Text)],
        axis.Parameter.Unit is not null,
        axis.OwnOf(scenario) is var (own, at) ? new SweepOwn(own.Text, at) : null);

    /// <summary>Releases, loads, length and seed, except those that are varied.</summary>
    private static IEnumerable<SweepFact> Stays(SweepPlan plan)
    {
        bool Varies(params string[] names) => plan.Axes.Any(axis => names.Contains(axis.Parameter.Name));
        var scenario = plan.Scenario;
        foreach (var node in scenario.Nodes.Where(node => node.Version.Length > 0))
        {
            if (!Varies(node.Kind, $"{node.Kind}:{node.Id}"))
            {
                yield return new SweepFact(node.Title, $"{node.Kind} {node.Version}");
            }
        }

        foreach (var workload in scenario.Workloads.Where(workload => !Varies($"load:{workload.Name}")))
        {
            var perSecond = (workload.PerSecondMilli / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
            yield return new SweepFact($"{workload.Name} lookups", $"{perSecond} per s");
        }

        var seconds = (scenario.HorizonUs / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);
        yield return new SweepFact("Length", $"{seconds} virtual s each");
        if (!Varies("seed"))
        {
            yield return new SweepFact("Seed", scenario.Seed.ToString(CultureInfo.InvariantCulture));
        }
    }
}
