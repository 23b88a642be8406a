using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// The proxies whose word about the address and the scheme of a caller is taken: the setting
/// <c>Proxies</c>, addresses or networks with commas between. Without it nobody's word is taken, for anybody
/// can write such a header.
/// </summary>
public static class TrustedProxies
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "Proxies";

    /// <summary>Reads the headers of the proxies that the setting names.</summary>
    /// <exception cref="InvalidOperationException">It holds something that is no address.</exception>
    public static void UseTrustedProxies(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var named = (app.Configuration[Setting] ?? "").Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.Length > 0)
        {
            app.UseForwardedHeaders(Options(named));
        }
    }

    private static ForwardedHeadersOptions Options(string[] named)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in named)
        {
            options.KnownIPNetworks.Add(Network(proxy));
        }

        return options;
    }

    private static IPNetwork Network(string proxy) =>
        IPAddress.TryParse(proxy, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(proxy, out var network)
                ? network
                : throw new InvalidOperationException(
                    $"\"{Setting}\" holds \"{proxy}\"; write addresses or networks, such as "
                    + "10.0.0.5,10.1.0.0/16.");
}
