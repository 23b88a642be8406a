namespace DnsFlowViz.Reports.Tests.Exports;

/// <summary>
/// Small files as they must come out, kept beside the tests. <c>GOLDEN=accept</c> writes them anew.
/// </summary>
internal static class GoldenFile
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("GOLDEN") == "accept";

    public static async Task Holds(string name, string text, string topic = "Exports")
    {
        var path = Path.Combine(Folder(topic), name);
        if (Accepts)
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), text);
    }

    private static string Folder(string topic)
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "DnsFlowViz.sln")))
        {
            at = Directory.GetParent(at)?.FullName
                ?? throw new InvalidOperationException(
                    "Run the tests from a clone: DnsFlowViz.sln was not found above them.");
        }

        return Path.Combine(at, "tests", "DnsFlowViz.Reports.Tests", topic, "Golden");
    }
}
