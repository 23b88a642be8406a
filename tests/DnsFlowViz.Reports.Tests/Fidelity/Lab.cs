using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Reports.Tests.Fidelity;

/// <summary>The laboratory's files, and files with something changed.</summary>
internal static class Lab
{
    private static readonly ConcurrentDictionary<string, Lazy<FidelityResult>> Results = new();

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Lab");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    public static LabFile Read(string name) =>
        LabReader.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json")), name);

    /// <summary>A file held against its simulation; played once for all tests.</summary>
    public static FidelityResult Compared(string name) => Results.GetOrAdd(
        name, static known => new(() => FidelityCheck.Check(Read(known), known + ".json"))).Value;

    /// <summary>The top folder of the repository.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "DnsFlowViz.sln")))
            {
                folder = folder.Parent
                    ?? throw new DirectoryNotFoundException("No DnsFlowViz.sln above here.");
            }

            return folder.FullName;
        }
    }

    public static LabFile Edited(string name, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")))!;
        change(root);
        return FromText(root.ToJsonString());
    }

    public static LabFile FromText(string text) => LabReader.Read(Encoding.UTF8.GetBytes(text), "text");
}
