namespace DnsFlowViz.Simulation.Fixes;

/// <summary>What a fix comes to at one node: a change, or the reason why there is none.</summary>
/// <param name="Change">The change; null when the fix does not apply to this node.</param>
/// <param name="Problem">Why it does not, in words; null when it does.</param>
internal readonly record struct NodeFix(FixChange? Change, string? Problem)
{
    public static implicit operator NodeFix(FixChange change) => new(change, null);

    public static NodeFix Refused(string problem) => new(null, problem);
}
