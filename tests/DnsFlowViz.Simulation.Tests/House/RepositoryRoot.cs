namespace DnsFlowViz.Simulation.Tests.House;

/// <summary>Finds the sources above the running tests.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(at, "DnsFlowViz.sln")))
        {
            at = System.IO.Path.GetDirectoryName(at.TrimEnd(System.IO.Path.DirectorySeparatorChar))
                ?? throw new InvalidOperationException(
                    "Run the tests from a clone: DnsFlowViz.sln was not found above them.");
        }

        return at;
    }
}
