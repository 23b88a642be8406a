using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>How a check says at which event it saw something.</summary>
internal static class Said
{
    /// <summary>What was seen, and the event as the trace writes it.</summary>
    public static string At(PlayedCase played, in TraceEvent item, string words) =>
        $"{words}: {Line(played.Recording.Run, item)}";

    private static string Line(SimulatedRun run, in TraceEvent item) => TraceText.Of(run, item);
}
