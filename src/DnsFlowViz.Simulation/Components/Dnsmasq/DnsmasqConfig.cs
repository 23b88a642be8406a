using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Reads dnsmasq's own config text, with the resolv.conf beside it, into options.</summary>
public static class DnsmasqConfig
{
    /// <summary>The name of its config file.</summary>
    public const string MainFile = "dnsmasq.conf";

    /// <summary>The name of the file its default servers come from.</summary>
    public const string ResolvFile = "resolv.conf";

    /// <summary>Reads the files a dnsmasq has.</summary>
    /// <param name="version">The release; the order of the server list depends on it.</param>
    /// <param name="files">File name to whole text; a file that is missing is empty.</param>
    public static ParsedConfig<DnsmasqOptions> Parse(
        DnsmasqVersion version,
        IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reading = new DnsmasqReading(version);
        var lines = TextLines.Split(files.GetValueOrDefault(MainFile, ""));
        for (var i = 0; i < lines.Length; i++)
        {
            if (DnsmasqLine.Read(MainFile, i + 1, lines[i]) is { } line)
            {
                reading.Take(line);
            }
        }

        reading.TakeResolv(files.GetValueOrDefault(ResolvFile));
        return reading.Finish();
    }
}
