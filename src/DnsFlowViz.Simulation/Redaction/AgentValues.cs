using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>What is a name in an agent's config, by the key it stands under.</summary>
/// <param name="map">The new names.</param>
internal sealed class AgentValues(RedactionMap map)
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "domain", "alt_domain", "name", "node_name", "id", "node_id", "datacenter", "primary_datacenter",
        "tags", "service", "services",
    };

    // Objects whose keys are services, or whatever an operator writes down.
    private static readonly HashSet<string> NamedObjects =
        new(StringComparer.Ordinal) { "service_ttl", "meta", "node_meta" };

    private static readonly string[] Words =
    [
        ConsulOptions.RandomStrategy, ConsulOptions.SequentialStrategy, ConsulRules.RouterOn,
        ConsulRules.RouterOff, "true", "false", "trace", "debug", "info", "warn", "err",
    ];

    private readonly WordRedaction _words = new(map);

    /// <summary>The new text of a value.</summary>
    public string Of(string key, string value)
    {
        if (Names.Contains(key))
        {
            return _words.Of(value, onlyNames: true);
        }

        return DurationText.TryRead(value, out _) ? value : _words.Of(value, kept: Words);
    }

    /// <summary>A key: the daemon's own stay.</summary>
    /// <param name="parent">The key of the object it stands in.</param>
    /// <param name="key">The key.</param>
    public string Key(string parent, string key) =>
        NamedObjects.Contains(parent) ? _words.Of(key, onlyNames: true) : key;
}
