namespace DnsFlowViz.Reports.Fuzzing;

/// <summary>A promise every run keeps.</summary>
/// <param name="Name">A short name, the same in every report.</param>
/// <param name="Words">What is promised, one sentence.</param>
/// <param name="BrokenBy">Says what is seen instead; null when the promise is kept.</param>
public sealed record Invariant(string Name, string Words, Func<PlayedCase, string?> BrokenBy);
