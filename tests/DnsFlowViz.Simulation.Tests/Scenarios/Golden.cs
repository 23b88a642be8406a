using DnsFlowViz.Simulation.Tests.House;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>
/// Compares a text with the one that was accepted. Lines that begin with <c>#</c> are prose for the reader
/// and are kept. Run the tests with GOLDEN=accept to rewrite the file, and commit only a difference you can
/// explain.
/// </summary>
internal static class Golden
{
    private static string Folder => Path.Combine(
        RepositoryRoot.Path, "tests", "DnsFlowViz.Simulation.Tests", "Scenarios", "GoldenTraces");

    public static void Check(string name, IReadOnlyList<string> lines)
    {
        var file = Path.Combine(Folder, name + ".trace.txt");
        var known = File.Exists(file) ? File.ReadAllLines(file) : [];
        var prose = known.TakeWhile(line => line.StartsWith('#')).ToArray();
        string[] now = [.. prose, .. lines];
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            Write(file, now);
            return;
        }

        if (!known.SequenceEqual(now))
        {
            Write(Path.Combine(Folder, name + ".received.txt"), now);
        }

        Assert.Equal(known, now);
        Assert.True(now.Length <= 200, $"{name} has {now.Length} lines; a golden trace has at most 200.");
    }

    private static void Write(string file, string[] lines)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
    }
}
