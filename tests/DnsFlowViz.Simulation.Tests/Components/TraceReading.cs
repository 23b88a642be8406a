using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Components;

/// <summary>Shorthands to read a trace.</summary>
internal static class TraceReading
{
    /// <summary>All events of a kind, in order.</summary>
    public static List<TraceEvent> Of(this TraceLog trace, TraceKind kind) =>
        [.. trace.ToArray().Where(item => item.Kind == kind)];
}
