namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>One machine of a scenario.</summary>
/// <param name="Id">Its id, unique in the scenario.</param>
/// <param name="Kind">One of <see cref="NodeKind"/>'s names.</param>
/// <param name="Title">The name people say: Laptop, dnsmasq, Consul.</param>
/// <param name="Version">The version its daemon plays; empty for kinds that have none.</param>
/// <param name="Address">Its IPv4 address, unique in the scenario.</param>
/// <param name="Files">Its config files: name to whole text, in the daemon's own format.</param>
/// <param name="X">Left edge of its card in the diagram's world.</param>
/// <param name="Y">Top edge of its card in the same world.</param>
public sealed record ScenarioNode(
    string Id,
    string Kind,
    string Title,
    string Version,
    string Address,
    IReadOnlyDictionary<string, string> Files,
    int X,
    int Y)
{
    /// <summary>The same node with another text of one file, or with one more file.</summary>
    public ScenarioNode WithFile(string name, string text) => this with
    {
        Files = new Dictionary<string, string>(Files, StringComparer.Ordinal) { [name] = text },
    };
}
