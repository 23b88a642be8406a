using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>One domain of one <c>address=</c> line: dnsmasq answers it itself.</summary>
/// <param name="Domain">
/// The domain and everything under it; lower case, no final dot; empty for every name.
/// </param>
/// <param name="Address">
/// The IPv4 address of the answer; <see cref="Zeros"/> for the null address of either family;
/// <see langword="null"/> for NXDOMAIN.
/// </param>
/// <param name="Line">The line that says so.</param>
public sealed record FixedAddress(string Domain, string? Address, ConfigLine Line)
{
    /// <summary>How the config writes the null address, 0.0.0.0 and ::.</summary>
    public const string Zeros = "#";
}
