using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Comparison;

/// <summary>
/// What can be asked about fixes of the scenarios that come with the server. Arguments are checked here, for
/// every caller.
/// </summary>
public sealed class FixReads(ScenarioCatalog catalog, FixBench bench)
{
    private const int MostOfAnId = 60;

    /// <summary>The catalogue for a scenario; nothing is played.</summary>
    /// <exception cref="RunRefusedException">No such scenario is shipped.</exception>
    public FixList Fixes(string scenarioId)
    {
        var scenario = Shipped(scenarioId);
        var scheduled = ComparisonSchedule.Of(scenario);
        return new FixList(
            scenarioId,
            scenario.Title,
            scenario.Telling,
            scenario.Seed,
            SpecOf(scheduled),
            [.. FixCatalog.All.Select(fix => Offer(scheduled, fix))]);
    }

    /// <summary>What runs say of a fix; they are played when nobody has asked before.</summary>
    /// <exception cref="RunRefusedException">There is no such scenario or no such fix, or too many wait for a
    /// verdict.</exception>
    /// <exception cref="OperationCanceledException">Whoever asked is gone.</exception>
    public async Task<FixJudgement> Verdict(string scenarioId, string fixId, CancellationToken cancel)
    {
        var scenario = Shipped(scenarioId);
        var fix = FixCatalog.Find(fixId ?? "")
            ?? throw new RunRefusedException(FixCatalog.WhatIsWrong(Shortened(fixId))!);
        return FixJudgements.Of(await bench.Judge(scenarioId, scenario, fix, cancel));
    }

    /// <summary>The scenario of an id.</summary>
    /// <exception cref="RunRefusedException">No such scenario is shipped.</exception>
    internal Scenario Shipped(string scenarioId) => catalog.Find(scenarioId ?? "")?.Scenario
        ?? throw new RunRefusedException(
            $"No scenario \"{Shortened(scenarioId)}\" comes with this server. {catalog.Offer}");

    private static FixOffer Offer(Scenario scheduled, Fix fix)
    {
        var applied = fix.Apply(scheduled);
        return new FixOffer(
            fix.Id,
            fix.Title,
            fix.Why,
            fix.Source,
            applied.Problem,
            [.. applied.TakenUpBy],
            [.. ChangedLines.Of(scheduled, applied)],
            applied.Applies ? SpecOf(applied.Scenario) : null);
    }

    /// <summary>A scenario as a run. The text says all of it, its seed and its triggers too.</summary>
    internal static RunSpec SpecOf(Scenario scenario) =>
        new(null, ScenarioCanonical.Write(scenario), null, []);

    private static string Shortened(string? id) =>
        id is { Length: > MostOfAnId } ? id[..MostOfAnId] + "…" : id ?? "";
}
