using System.Net;
using System.Net.Sockets;

namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Whom a limit counts: an IPv4 address, or the network of 64 bits that an IPv6 address is in.
/// </summary>
public static class Caller
{
    private const int NetworkBytes = 8;

    /// <summary>The name under which requests of this connection are counted.</summary>
    public static string Of(HttpContext? context) => Of(context?.Connection.RemoteIpAddress);

    /// <summary>The name under which an address is counted.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "nobody";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        // A subscriber has at least such a network to himself and could take a new address for every request.
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
