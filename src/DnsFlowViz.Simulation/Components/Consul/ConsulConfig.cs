using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// Reads a Consul agent's config into options: JSON or HCL, which the ending of the file's name tells apart,
/// as in Consul (agent/config/builder.go, FormatFrom).
/// </summary>
public static class ConsulConfig
{
    /// <summary>The name of its config file in JSON.</summary>
    public const string MainFile = "consul.json";

    /// <summary>The name of its config file in HCL.</summary>
    public const string HclFile = "consul.hcl";

    /// <summary>
    /// Blocks that may stand more than once in HCL, each one an entry of a list. Consul refuses any other
    /// that does (agent/config/config.go 1.5, the exceptions of PatchSliceOfMaps).
    /// </summary>
    private static readonly string[] ListBlocks =
        ["services", "checks", "watches", "segments", "upstreams", "paths", "bootstrap"];

    /// <summary>Reads the files a Consul has.</summary>
    /// <param name="version">
    /// The release it plays, such as <c>1.8.7</c>; one that is not known is read as the measured one.
    /// </param>
    /// <param name="files">
    /// File name to whole text, consul.json or consul.hcl; without one every option has its default.
    /// </param>
    public static ParsedConfig<ConsulOptions> Parse(string version, IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new FindingList();
        _ = ConsulVersion.TryParse(version, out var release);
        var defaults = new ConsulOptions { Version = release };
        var file = FileOf(files);
        SayBoth(files, findings);
        if (!files.TryGetValue(file, out var text) || Tree(file, text, findings) is not { } root)
        {
            return new ParsedConfig<ConsulOptions>(defaults, findings.ToArray());
        }

        return new ConsulReading(defaults, new ConsulText(file, TextLines.Split(text), findings)).Read(root);
    }

    /// <summary>The name of the file that is read of those a Consul has.</summary>
    internal static string FileOf(IReadOnlyDictionary<string, string> files) =>
        files.ContainsKey(HclFile) ? HclFile : MainFile;

    /// <summary>A config as a tree, whichever way it is written; null when it does not read.</summary>
    internal static JsonPart? Tree(string file, string text, FindingList findings) => file == HclFile
        ? HclTree.Read(text, file, ListBlocks, findings)
        : JsonTree.Read(text, file, findings);

    // Consul would join the two, the later name winning where it wins and lists being put together.
    private static void SayBoth(IReadOnlyDictionary<string, string> files, FindingList findings)
    {
        if (files.ContainsKey(HclFile) && files.ContainsKey(MainFile))
        {
            findings.Error(MainFile, 0, 0, $"There is {HclFile} too, and one file is read here; keep one.");
            findings.Error(HclFile, 0, 0, $"There is {MainFile} too, and one file is read here; keep one.");
        }
    }
}
