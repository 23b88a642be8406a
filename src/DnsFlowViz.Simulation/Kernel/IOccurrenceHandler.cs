namespace DnsFlowViz.Simulation.Kernel;

/// <summary>Gives occurrences their meaning.</summary>
public interface IOccurrenceHandler
{
    /// <summary>Called once per occurrence, in the total order, with the clock at its instant.</summary>
    void Handle(in Occurrence occurrence);
}
