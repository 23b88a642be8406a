namespace DnsFlowViz.Contracts.Stories;

/// <summary>One of two runs that a story shows side by side.</summary>
/// <param name="ScenarioId">The shipped scenario that is played.</param>
/// <param name="WithoutRecursors">True when Consul reads its config without recursors from the start.</param>
/// <param name="Title">What was changed, in a few words.</param>
/// <param name="Verdict">What that does: one of <see cref="StoryVerdict"/>; empty when it is no fix.</param>
/// <param name="Line">The config line that makes the difference, with a sign before it.</param>
public sealed record ScriptTwin(
    string ScenarioId, bool WithoutRecursors, string Title, string Verdict, string Line);
