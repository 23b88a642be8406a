using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// One domain of one <c>server=</c> or <c>local=</c> line, or one <c>nameserver</c> of resolv.conf.
/// </summary>
/// <param name="Domain">Names under it go here; lower case, no final dot; empty for a default server.</param>
/// <param name="Address">
/// IPv4 address of the server; <see langword="null"/> when names under the domain are answered here and never
/// sent on; <c>#</c> when they go to the default servers.
/// </param>
/// <param name="Port">UDP port of the server, 53 unless the line says otherwise.</param>
/// <param name="Line">The line that says so.</param>
public sealed record ServerLine(string Domain, string? Address, int Port, ConfigLine Line)
{
    /// <summary>The address that stands for "the default servers".</summary>
    public const string StandardServers = "#";

    /// <summary>True when the line names a server that can be asked.</summary>
    public bool IsServer => Address is not (null or StandardServers);

    /// <summary>The domain that stands for names without a dot, written <c>server=//address</c>.</summary>
    public const string NamesWithoutDots = "//";
}
