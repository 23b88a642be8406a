using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Simulation.Redaction;

namespace DnsFlowViz.Simulation.Tests.Redaction;

/// <summary>Small scenarios around what a test is about, and what becomes of them.</summary>
internal static class RedactedText
{
    public static LinkState Link(string text) => new(null, text, null, 0);

    /// <summary>The scenario text with other names; fails with the reason when it was refused.</summary>
    public static string Of(string text)
    {
        var redacted = Redactor.Redact(Link(text), null);
        Assert.Null(redacted.Problem);
        return redacted.State!.ScenarioText!;
    }

    /// <summary>The lines of one file of a node after its names were replaced.</summary>
    public static string[] File(string kind, string version, string file, params string[] lines)
    {
        var redacted = Of(With(kind, version, file, lines));
        var scenario = DnsFlowViz.Simulation.Scenarios.ScenarioReader.Read(redacted).Scenario!;
        return scenario.Nodes[0].Files[file].Split('\n');
    }

    public static string With(string kind, string version, string file, params string[] lines) => $$"""
        {
          "version": 1, "id": "acme-outage", "title": "ACME on fire", "telling": "as measured",
          "horizonUs": 1000000, "seed": 1,
          "nodes": [
            {
              "id": "acme-box", "kind": "{{kind}}", "title": "Box of ACME",{{Version(version)}}
              "address": "10.77.9.200", "x": 24, "y": 36,
              "files": { "{{file}}": [{{string.Join(", ", lines.Select(Quoted))}}] }
            }
          ]
        }
        """;

    private static string Version(string version) =>
        version.Length == 0 ? "" : $" \"version\": \"{version}\",";

    private static string Quoted(string line) => System.Text.Json.JsonSerializer.Serialize(line);
}
