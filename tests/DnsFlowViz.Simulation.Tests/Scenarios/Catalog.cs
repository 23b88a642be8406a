namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>The shipped scenarios as text, as they lie beside the tests.</summary>
internal static class Catalog
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Catalog");

    /// <summary>The ids that must be shipped.</summary>
    public static readonly string[] Ids =
        [
            "incident-as-measured", "incident-as-told", "incident-default-options", "incident-limit-1000",
            "incident-no-recursors",
        ];

    /// <summary>Ids of everything that is shipped, in ordinal order.</summary>
    public static string[] Shipped() =>
        [.. Directory.GetFiles(Folder)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(id => !id.EndsWith(".story", StringComparison.Ordinal)).Order()];

    /// <summary>The text of the story that lies beside a scenario.</summary>
    public static string Story(string id) => File.ReadAllText(Path.Combine(Folder, id + ".story.json"));

    /// <summary>The text of a shipped scenario.</summary>
    public static string Text(string id) => File.ReadAllText(Path.Combine(Folder, id + ".json"));
}
