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

    /// <summary>
    /// A dnsmasq's files, cut to what decides the findings about one of them that is to be replaced: whether the
    /// other is read at all, or has a server. So a thousand new texts can be checked beside a large file.
    /// </summary>
    /// <param name="files">File name to whole text.</param>
    /// <param name="replaced">Name of the file that is to be replaced.</param>
    public static Dictionary<string, string> Beside(IReadOnlyDictionary<string, string> files, string replaced)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Where(file => file.Key != replaced).ToDictionary(
            file => file.Key,
            file => file.Key == MainFile ? UpTo(file.Value, IsNoResolv) : UpTo(file.Value, IsNameserver),
            StringComparer.Ordinal);
    }

    // The line keeps its number, since findings quote it.
    private static string UpTo(string text, Func<string, bool> decides)
    {
        var lines = TextLines.Split(text);
        return Array.FindIndex(lines, line => decides(line)) is var at and >= 0
            ? new string('\n', at) + lines[at]
            : "";
    }

    private static bool IsNoResolv(string line) =>
        DnsmasqLine.Read(MainFile, 1, line) is { Key: "no-resolv", Value: null };

    private static bool IsNameserver(string line) => TextLines.Words(line, 1) is [{ Text: "nameserver" }, var address, ..]
        && AddressText.IsIpv4(address.Text);
}
