namespace DnsFlowViz.Web.Runs;

/// <summary>Which encoded frame: two viewers with equal keys get the same bytes.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Speed">Index of the speed, or the story's.</param>
/// <param name="Index">Number of the frame at that speed.</param>
/// <param name="IsWhole">True for a whole picture; false for a delta to the last regular key frame.</param>
public readonly record struct FrameKey(string RunId, int Speed, long Index, bool IsWhole);
