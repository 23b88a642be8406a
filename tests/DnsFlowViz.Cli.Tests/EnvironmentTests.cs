using System.Text;

namespace DnsFlowViz.Cli.Tests;

/// <summary>Neither the time zone nor the language of a machine is part of a run.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] Shipped = ["incident-as-told", "incident-default-options"];
    private readonly string _folder = Directory.CreateTempSubdirectory("dnsflow").FullName;

    [Theory]
    [InlineData("Asia/Kathmandu", "tr_TR.UTF-8")]
    [InlineData("America/St_Johns", "ar_SA.UTF-8")]
    public async Task Another_time_zone_and_language_give_the_same_text_and_trace(
        string zone, string language)
    {
        var plain = await Everything(new() { ["TZ"] = "UTC", ["LANG"] = "C", ["LC_ALL"] = "C" });
        var other = await Everything(new() { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language });

        Assert.Contains("traceHash", plain, StringComparison.Ordinal);
        Assert.Equal(plain, other);
    }

    [Fact]
    public async Task The_random_cases_are_the_same_in_another_environment()
    {
        string[] call = ["fuzz", "--cases", "60", "--seed", "9"];
        var run = await Dnsflow.RunIn(
            new() { ["TZ"] = "Asia/Kathmandu", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" }, call);

        Assert.Equal((0, "60 cases, 0 violations\n"), (run.ExitCode, run.Output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> Everything(Dictionary<string, string> environment)
    {
        var all = new StringBuilder();
        foreach (var id in Shipped)
        {
            var file = Path.Combine(_folder, "trace.txt");
            string[] call = ["run", id, "--for", "5500ms", "--trace", file];
            var json = await Dnsflow.RunIn(environment, [.. call, "--json"]);
            var text = await Dnsflow.RunIn(environment, call);
            Assert.Equal((0, 0), (json.ExitCode, text.ExitCode));
            all.Append(json.Output).Append(text.Output)
                .Append(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        return all.ToString();
    }
}
