namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// How much systemd-resolved asks of a server. The levels over TCP and TLS are not modelled.
/// </summary>
public enum FeatureLevel
{
    /// <summary>No level: nothing is clamped, or nothing is verified.</summary>
    None = 0,

    /// <summary><c>UDP</c>: no OPT record.</summary>
    Udp = 1,

    /// <summary><c>UDP+EDNS0</c>.</summary>
    Edns0 = 2,

    /// <summary><c>UDP+EDNS0+DO</c>: signatures are wanted.</summary>
    Do = 3,

    /// <summary><c>UDP+EDNS0+DO+LARGE</c>: and a large UDP size is offered.</summary>
    Large = 4,
}
