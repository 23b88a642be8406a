namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>Steady lookups from one node to another.</summary>
/// <param name="Name">Its name, unique in the scenario; also names its random stream.</param>
/// <param name="Client">
/// How the sender behaves when no answer comes: one of <see cref="WorkloadClient"/>'s names.
/// </param>
/// <param name="Kind">What it asks for: one of <see cref="WorkloadKind"/>'s names.</param>
/// <param name="PerSecondMilli">Lookups per second, in thousandths: 20000 is 20 per second.</param>
/// <param name="From">Id of the node that asks.</param>
/// <param name="To">Id of the node that is asked.</param>
/// <param name="StartUs">First instant, microseconds of virtual time; null for the start of the run.</param>
/// <param name="EndUs">Last instant, microseconds of virtual time; null for the end of the run.</param>
public sealed record Workload(
    string Name,
    string Client,
    string Kind,
    int PerSecondMilli,
    string From,
    string To,
    long? StartUs,
    long? EndUs);
