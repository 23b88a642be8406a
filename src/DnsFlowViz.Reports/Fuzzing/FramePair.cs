using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Reports.Fuzzing;

/// <summary>A key frame and a later delta that refers to it.</summary>
/// <param name="Key">The whole picture.</param>
/// <param name="Delta">What differs from it later.</param>
public sealed record FramePair(Frame Key, Frame Delta);
