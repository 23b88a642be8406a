using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Web.Sweeps;

/// <summary>A scenario that no file holds, as a file that people can read.</summary>
internal static class SweepScenarioText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Its canonical form, indented: it reads as the same scenario.</summary>
    public static string Write(Scenario scenario) =>
        JsonNode.Parse(ScenarioCanonical.Write(scenario))!.ToJsonString(Readable) + "\n";
}
