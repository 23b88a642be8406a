namespace DnsFlowViz.Simulation.Trace;

/// <summary>Why a forward record was freed.</summary>
public enum SlotEnd
{
    /// <summary>Its answer was passed on.</summary>
    Answered = 0,

    /// <summary>It grew too old and was taken over or cleared away; its asker is told nothing.</summary>
    Aged = 1,

    /// <summary>The daemon stopped.</summary>
    Stopped = 2,

    /// <summary>No server could be sent to.</summary>
    Unsendable = 3,
}
