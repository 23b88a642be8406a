using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components;

/// <summary>The source ports a kernel hands out.</summary>
public static class EphemeralPort
{
    /// <summary>First port of the range.</summary>
    public const int First = 32_768;

    /// <summary>Last port of the range.</summary>
    public const int Last = 60_999;

    /// <summary>A port of Linux's default range for sockets that name none.</summary>
    [Cites("Linux", "Documentation/networking/ip-sysctl.rst", "ip_local_port_range", Rule = "N2")]
    public static ushort Draw(RandomStream draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        return (ushort)(First + draws.Below(Last - First + 1));
    }
}
