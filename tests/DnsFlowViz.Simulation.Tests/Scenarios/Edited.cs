using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>Shorthands for tests of the reader: a shipped scenario with one change.</summary>
internal static class Edited
{
    /// <summary>Reads the default scenario after a change to its JSON.</summary>
    public static ReadResult Read(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Catalog.Text("incident-default-options"))!.AsObject();
        change(root);
        return ScenarioReader.Read(root.ToJsonString());
    }

    /// <summary>The only error after a change; fails when there is none or more.</summary>
    public static Diagnostic Error(Action<JsonObject> change)
    {
        var result = Read(change);
        Assert.Null(result.Scenario);
        return Assert.Single(result.Findings, finding => finding.Severity == Diagnostic.Error);
    }

    /// <summary>A list of copies of a JSON object, each with its own changes.</summary>
    public static JsonArray Copies(int count, string json, Action<JsonObject, int> change)
    {
        var copies = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            var copy = JsonNode.Parse(json)!.AsObject();
            change(copy, i);
            copies.Add(copy);
        }

        return copies;
    }
}
