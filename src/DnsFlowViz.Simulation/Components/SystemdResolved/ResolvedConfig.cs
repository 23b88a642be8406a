using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>Reads systemd-resolved's own config text into options.</summary>
public static class ResolvedConfig
{
    /// <summary>The name of its config file.</summary>
    public const string MainFile = "resolved.conf";

    private const string AnchorFolder = "dnssec-trust-anchors.d/";
    private const string AnchorEnding = ".negative";

    /// <summary>True for a file that lists domains under which nothing is checked.</summary>
    public static bool IsAnchorFile(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(AnchorFolder, StringComparison.Ordinal)
            && name.EndsWith(AnchorEnding, StringComparison.Ordinal)
            && name.Length > AnchorFolder.Length + AnchorEnding.Length;
    }

    /// <summary>Reads the files a systemd-resolved has.</summary>
    /// <param name="version">The systemd release it plays, such as 247.</param>
    /// <param name="files">File name to whole text; a file that is missing is empty.</param>
    public static ParsedConfig<ResolvedOptions> Parse(int version, IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reading = new ResolvedReading(version);
        var lines = TextLines.Split(files.GetValueOrDefault(MainFile, ""));
        for (var i = 0; i < lines.Length; i++)
        {
            reading.Take(i + 1, lines[i]);
        }

        foreach (var name in files.Keys.Where(IsAnchorFile).Order(StringComparer.Ordinal))
        {
            reading.TakeAnchors(name, TextLines.Split(files[name]));
        }

        return reading.Finish();
    }
}
