using System.Text.Encodings.Web;
using System.Text.Json;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Reports.Tests.Fidelity;

/// <summary>
/// The page shows what these tests compute: the file beside the web application must be what comes out here.
/// Run them with GOLDEN=accept to write it anew.
/// </summary>
public sealed class PageResultsTests
{
    private static readonly ContractsJson Json = new(new JsonSerializerOptions(ContractsJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static string Folder => Path.Combine(Lab.Repository, "src", "DnsFlowViz.Web", "Fidelity");

    [Fact]
    public void The_page_shows_what_is_computed_here()
    {
        var report = FidelityReportBuilder.Build(
            Lab.Names.Order(StringComparer.Ordinal).Select(name => (Lab.Read(name), Lab.Compared(name))));

        Check("fidelity.json", JsonSerializer.Serialize(report, Json.FidelityReport));
    }

    [Fact]
    public void Each_row_opens_the_scenario_that_was_played()
    {
        foreach (var name in Lab.Names)
        {
            var (id, text) = FidelityReportBuilder.ScenarioOf(Lab.Read(name));
            Check(Path.Combine("Scenarios", id + ".json"), text);
        }
    }

    private static void Check(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "accept")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text + "\n");
            return;
        }

        Assert.True(File.Exists(path), $"{file} is missing; run these tests with GOLDEN=accept.");
        Assert.Equal(File.ReadAllText(path), text + "\n");
    }
}
