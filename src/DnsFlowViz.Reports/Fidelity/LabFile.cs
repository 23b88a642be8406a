namespace DnsFlowViz.Reports.Fidelity;

/// <summary>One experiment with real daemons: how it was set up, and what happened in each run.</summary>
/// <param name="Name">Name of the experiment.</param>
/// <param name="Meta">How it was set up.</param>
/// <param name="Runs">Its runs in order; null for a run of which nothing was kept.</param>
public sealed record LabFile(string Name, LabMeta Meta, IReadOnlyList<LabRun?> Runs);
