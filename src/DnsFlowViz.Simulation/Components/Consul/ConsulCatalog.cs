using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>What is registered with a Consul: its services, and the node it runs on.</summary>
internal sealed class ConsulCatalog
{
    private const string ReverseZone = ".in-addr.arpa.";
    private readonly Dictionary<string, int> _ttlByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> _addressByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reverseNames = new(StringComparer.Ordinal);

    /// <summary>The catalog of a config.</summary>
    /// <param name="options">The config.</param>
    /// <param name="domains">The domains it answers, in normal form.</param>
    /// <param name="address">The address of the node itself.</param>
    public ConsulCatalog(ConsulOptions options, IReadOnlyList<string> domains, string address)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(domains);
        ArgumentNullException.ThrowIfNull(address);
        foreach (var domain in domains)
        {
            var node = NameTable.Normal($"{options.NodeName}.node.{domain}");
            _ttlByName[node] = 0;
            _addressByName[node] = AddressText.NumberOf(address);
            foreach (var service in options.Services)
            {
                var name = NameTable.Normal($"{service.Name}.service.{domain}");
                _ttlByName[name] = options.ServiceTtlSeconds;
                _addressByName.TryAdd(name, AddressText.NumberOf(service.Address));
            }
        }

        _reverseNames.Add(ReverseNameOf(address));
        foreach (var service in options.Services)
        {
            _reverseNames.Add(ReverseNameOf(service.Address));
        }
    }

    /// <summary>
    /// Seconds the records of a name may be kept; -1 when nothing of that name is registered.
    /// </summary>
    /// <param name="name">A name in normal form.</param>
    public int TtlOf(string name) => _ttlByName.GetValueOrDefault(name, -1);

    /// <summary>The first address registered under a name; 0 for none.</summary>
    /// <param name="name">A name in normal form.</param>
    public uint AddressOf(string name) => _addressByName.GetValueOrDefault(name);

    /// <summary>
    /// True when a service, or the node itself, has the address that a name under <c>in-addr.arpa</c>
    /// stands for.
    /// </summary>
    /// <param name="name">A name in normal form.</param>
    public bool KnowsAddressOf(string name) => _reverseNames.Contains(name);

    private static string ReverseNameOf(string address)
    {
        var parts = address.Split('.');
        Array.Reverse(parts);
        return string.Join('.', parts) + ReverseZone;
    }
}
