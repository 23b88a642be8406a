using System.Text.Json;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// Turns what a viewer keeps of a run into what a run is made of. Bad input ends in words, never in a throw.
/// </summary>
public sealed class SpecReader(ScenarioCatalog catalog)
{
    /// <summary>Reads a spec from its JSON form.</summary>
    public static RunSpec? Parse(byte[]? json, out Diagnostic? problem)
    {
        problem = null;
        try
        {
            if (JsonSerializer.Deserialize(json ?? [], ContractsJson.Default.RunSpec) is { } spec)
            {
                return spec;
            }

            problem = new Diagnostic("run", 0, 0, Diagnostic.Error, "The run is null; send an object.");
        }
        catch (JsonException broken)
        {
            var (line, column) = (broken.LineNumber + 1 ?? 0, broken.BytePositionInLine + 1 ?? 0);
            problem = new Diagnostic(
                string.IsNullOrEmpty(broken.Path) ? "run" : "run" + broken.Path[1..],
                (int)line, (int)Math.Min(column, int.MaxValue), Diagnostic.Error,
                "This is not the JSON of a run; send {\"scenarioId\": …, \"triggers\": [ … ]}.");
        }

        return null;
    }

    /// <summary>Reads and checks a spec.</summary>
    public ReadSpec Read(RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if ((spec.ScenarioId is null) == (spec.ScenarioText is null))
        {
            return ReadSpec.Refused(
                "run", "Give either the id of a shipped scenario or a scenario's text, and not both.");
        }

        var read = spec.ScenarioText is { } text ? ScenarioReader.Read(text) : catalog.Find(spec.ScenarioId!);
        if (read is null)
        {
            return ReadSpec.Refused("run.scenarioId", UnknownScenario(spec.ScenarioId!));
        }

        if (read.Scenario is not { } scenario)
        {
            return ReadSpec.Refused(read.Findings);
        }

        if (RunCost.Refusal(scenario, TraceLog.MostEvents) is { } tooMuch)
        {
            return ReadSpec.Refused(tooMuch);
        }

        var added = spec.Triggers ?? [];
        var problems = TriggerCheck.Check(scenario, added);
        return problems.Length > 0
            ? ReadSpec.Refused(problems)
            : new ReadSpec(scenario, spec.Seed ?? scenario.Seed, added, read.Findings, [])
            {
                Script = spec.ScenarioId is { } id ? catalog.ScriptOf(id) : null,
            };
    }

    private string UnknownScenario(string id)
    {
        var shown = id.Length <= 60 ? id : id[..60] + "…";
        return $"No scenario \"{shown}\" comes with this server. {catalog.Offer}";
    }
}
