namespace DnsFlowViz.Contracts.Comparison;

/// <summary>What runs say of a fix.</summary>
/// <param name="Fix">Id of the fix.</param>
/// <param name="Verdict"><c>cures</c>, <c>mitigates</c>, <c>worse</c>, <c>delays</c> or
/// <c>no-effect</c>.</param>
/// <param name="Heals">True when the fix, done in the storm at 20 s, ends it.</param>
/// <param name="Problem">Why it does not apply, or which bound cut its runs; null when neither.</param>
/// <param name="Note">What to know beside the verdict; null when nothing.</param>
/// <param name="Before">The run in which nothing is done.</param>
/// <param name="After">The run with the fix; its recovery is that of the storm.</param>
public sealed record FixJudgement(
    string Fix,
    string Verdict,
    bool Heals,
    string? Problem,
    string? Note,
    RunNumbers Before,
    RunNumbers After);
