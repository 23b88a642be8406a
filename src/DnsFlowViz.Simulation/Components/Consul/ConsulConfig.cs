using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>Reads a Consul agent's JSON config into options.</summary>
public static class ConsulConfig
{
    /// <summary>The name of its config file.</summary>
    public const string MainFile = "consul.json";

    /// <summary>Reads the files a Consul has.</summary>
    /// <param name="version">
    /// The release it plays, such as <c>1.8.7</c>; one that is not known is read as the measured one.
    /// </param>
    /// <param name="files">File name to whole text; without consul.json every option has its default.</param>
    public static ParsedConfig<ConsulOptions> Parse(string version, IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var text = files.GetValueOrDefault(MainFile);
        var findings = new FindingList();
        _ = ConsulVersion.TryParse(version, out var release);
        var defaults = new ConsulOptions { Version = release };
        if (text is null || JsonTree.Read(text, MainFile, findings) is not { } root)
        {
            return new ParsedConfig<ConsulOptions>(defaults, findings.ToArray());
        }

        return new ConsulReading(defaults, TextLines.Split(text), findings).Read(root);
    }
}
