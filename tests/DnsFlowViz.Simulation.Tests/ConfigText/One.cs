using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.ConfigText;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.ConfigText;

/// <summary>Shorthands for tests of config text: one file in, one finding out.</summary>
internal static class One
{
    /// <summary>A node's files when it has a single one.</summary>
    public static Dictionary<string, string> File(string name, string text) => new() { [name] = text };

    /// <summary>The only finding of a parsed config; fails when there are none or more.</summary>
    public static Diagnostic Finding<T>(ParsedConfig<T> parsed) => Assert.Single(parsed.Findings);

    /// <summary>A finding in short: line, column, severity.</summary>
    public static (int Line, int Column, string Severity) Place(Diagnostic finding) =>
        (finding.Line, finding.Column, finding.Severity);
}
