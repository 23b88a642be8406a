using System.Text;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Components.Upstream;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Replaces addresses and names in a config file by the grammar that its name says. A file that no daemon
/// here reads may say anything, so only its line ends stay.
/// </summary>
/// <param name="map">The new names.</param>
internal sealed class FileRedaction(RedactionMap map)
{
    private readonly LineRedaction _lines = new(map);

    /// <summary>The text with new addresses and names, line by line as before.</summary>
    // Half of a character is no text; it becomes the sign for what cannot be read.
    public string Of(string file, string text) =>
        Whole(file, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private string Whole(string file, string text) => file switch
    {
        DnsmasqConfig.MainFile => _lines.Dnsmasq(text),
        DnsmasqConfig.ResolvFile => _lines.Resolv(text),
        ResolvedConfig.MainFile => _lines.Resolved(text),
        ConsulConfig.MainFile or ConsulConfig.HclFile or UpstreamConfig.MainFile =>
            AgentRedaction.Of(map, text),
        _ when ResolvedConfig.IsAnchorFile(file) => _lines.Anchors(text),
        _ => new string('\n', text.AsSpan().Count('\n')),
    };
}
