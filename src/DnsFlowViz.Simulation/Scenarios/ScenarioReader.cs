using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Reads a scenario text, strictly and completely: every error is collected and says its JSON path, line,
/// column and the way out. Whatever the text is, nothing is thrown.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Reads and checks a scenario.</summary>
    /// <param name="json">The whole text.</param>
    public static ReadResult Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > ScenarioBounds.TextBytes
            || Encoding.UTF8.GetByteCount(json) > ScenarioBounds.TextBytes)
        {
            return Refused(
                $"A scenario may have at most {ScenarioBounds.TextBytes:N0} bytes (1 MiB); make it shorter.");
        }

        var broken = new FindingList();
        if (JsonTree.Read(json, ScenarioFindings.Root, broken) is not { } root)
        {
            return new ReadResult(null, broken.ToArray());
        }

        var findings = new ScenarioFindings();
        findings.AddAll(broken.ToArray());
        var scenario = new ScenarioDecoder(findings).Read(root, json);
        ScenarioChecks.Check(scenario, findings);
        var found = findings.ToArray();
        var runs = !found.Any(finding => finding.Severity == Diagnostic.Error);
        return new ReadResult(runs ? scenario : null, found);
    }

    private static ReadResult Refused(string message) =>
        new(null, [new Diagnostic(ScenarioFindings.Root, 0, 0, Diagnostic.Error, message)]);
}
