namespace DnsFlowViz.Simulation.Trace;

/// <summary>Marks on an event.</summary>
[Flags]
public enum TraceFlags : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The query was sent before.</summary>
    Again = 1,

    /// <summary>The message will not arrive: the link loses it.</summary>
    Lost = 2,
}
