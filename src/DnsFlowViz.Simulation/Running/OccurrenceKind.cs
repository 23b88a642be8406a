namespace DnsFlowViz.Simulation.Running;

/// <summary>The kinds of occurrence a run schedules.</summary>
internal static class OccurrenceKind
{
    /// <summary>A message arrives; A is its place on the wire.</summary>
    public const int Arrival = 0;

    /// <summary>An ICMP refusal arrives; A is the place of the refused query.</summary>
    public const int Refusal = 1;

    /// <summary>A trigger is pulled; A is its number.</summary>
    public const int Trigger = 2;

    /// <summary>A stopped daemon starts; target is the node.</summary>
    public const int Startup = 3;

    /// <summary>From here on: an alarm of a node; the node's own kind and its epoch are added.</summary>
    public const int FirstAlarm = 16;
}
