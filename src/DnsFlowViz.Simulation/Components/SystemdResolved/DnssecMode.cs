namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>The settings of <c>DNSSEC=</c>.</summary>
public enum DnssecMode
{
    /// <summary><c>no</c>: answers are not checked.</summary>
    No,

    /// <summary>
    /// <c>allow-downgrade</c>: answers are checked until a server proves unable to help with it.
    /// </summary>
    AllowDowngrade,

    /// <summary><c>yes</c>: answers are always checked; what cannot be checked fails.</summary>
    Yes,
}
