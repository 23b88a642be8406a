using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>Reads resolv.conf as the stub resolver of the C library does.</summary>
public static class ResolvConf
{
    /// <summary>The name of its config file.</summary>
    public const string MainFile = "resolv.conf";

    /// <summary>Servers the C library reads; it passes over the rest.</summary>
    public const int MostNameservers = 3;

    /// <summary>Reads the files a plain client has.</summary>
    /// <param name="files">File name to whole text; without resolv.conf every option has its default.</param>
    public static ParsedConfig<ResolvConfOptions> Parse(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reading = new ResolvConfReading();
        var lines = TextLines.Split(files.GetValueOrDefault(MainFile, ""));
        for (var i = 0; i < lines.Length; i++)
        {
            // A comment is a whole line here: ";" and "#" mean something only at its start.
            if (!lines[i].StartsWith('#') && !lines[i].StartsWith(';'))
            {
                reading.Take(TextLines.Line(MainFile, i + 1, lines[i]), TextLines.Words(lines[i], 1));
            }
        }

        return reading.Finish();
    }
}
