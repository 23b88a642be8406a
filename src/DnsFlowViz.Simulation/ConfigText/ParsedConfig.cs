using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>What a daemon's config text comes to, and what there is to say about it.</summary>
/// <typeparam name="TOptions">The daemon's options.</typeparam>
/// <param name="Options">
/// The options in force. A value that could not be read leaves its default here.
/// </param>
/// <param name="Findings">Everything found, in the order of the text: errors, warnings and notes.</param>
public sealed record ParsedConfig<TOptions>(TOptions Options, Diagnostic[] Findings)
{
    /// <summary>True when nothing in the text stops a run.</summary>
    public bool Runs => !Findings.Any(finding => finding.Severity == Diagnostic.Error);
}
