using System.Text.Json.Nodes;

namespace DnsFlowViz.Cli.Tests;

public sealed class FidelityCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dnsflow").FullName;

    [Fact]
    public async Task Json_is_an_array_with_one_object_per_file()
    {
        var run = await Dnsflow.Run(
            "fidelity", Lab("d280-no-recursors"), Lab("d280-clear-recursors"), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var files = JsonNode.Parse(run.Output)!.AsArray();
        Assert.Equal(
            ["d280-no-recursors.json", "d280-clear-recursors.json"],
            files.Select(file => (string)file!["file"]!));
        Assert.All(files, file => Assert.Equal("ok", (string)file!["verdict"]!));
        var peak = files[1]!["metrics"]!.AsArray().Single(one => (string)one!["name"]! == "peak records")!;
        Assert.Equal((151, 151), ((int)peak["measured"]!, (int)peak["simulated"]!));
        Assert.Equal(("the same", true), ((string)peak["tolerance"]!, (bool)peak["ok"]!));
        Assert.Empty(files[1]!["unhonoured"]!.AsArray());
        Assert.False(files[1]!.AsObject().ContainsKey("seriesMeasured"));
    }

    [Fact]
    public async Task Series_adds_both_runs_over_time()
    {
        var run = await Dnsflow.Run("fidelity", Lab("d280-clear-recursors"), "--json", "--series");

        var file = JsonNode.Parse(run.Output)![0]!;
        Assert.Equal(
            file["seriesMeasured"]!["records"]!.AsArray().Count,
            file["seriesSimulated"]!["records"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_table_has_a_line_per_metric_and_a_last_line_for_all()
    {
        var run = await Dnsflow.Run("fidelity", Lab("d280-no-recursors"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("d280-no-recursors.json: ok", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"first answer +NXDOMAIN +NXDOMAIN +the same +ok", run.Output);
        Assert.EndsWith("1 files, all as measured\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_missed_has_an_exit_code_of_its_own()
    {
        var file = Write(root => root["meta"]!["recursors"]!.AsArray().Add("10.88.10.3"));

        var run = await Dnsflow.Run("fidelity", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MISS", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_played_is_listed()
    {
        var file = Write(root => root["meta"]!["packet_loss"] = 0.1);

        var run = await Dnsflow.Run("fidelity", file);

        Assert.Contains("not played: packet_loss:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"meta\":{\"count\":[]},\"runs\":[]}", "meta.count: expected a number, found a list")]
    [InlineData("no", "not JSON")]
    public async Task A_broken_file_is_bad_input_and_the_field_is_named(string text, string says)
    {
        var file = Path.Combine(_folder, "broken.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var run = await Dnsflow.Run("fidelity", file);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.Contains("broken.json", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_bad_input()
    {
        var run = await Dnsflow.Run("fidelity", Path.Combine(_folder, "nothing.json"));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("nothing.json", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fidelity")]
    [InlineData("fidelity", "x.json", "--series")]
    [InlineData("fidelity", "x.json", "--jsn")]
    public async Task Wrong_usage_has_a_code_of_its_own(params string[] arguments)
    {
        var run = await Dnsflow.Run(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Lab(string name) => Path.Combine(AppContext.BaseDirectory, "Lab", name + ".json");

    private string Write(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(Lab("d280-no-recursors")))!;
        change(root);
        var file = Path.Combine(_folder, "changed.json");
        File.WriteAllText(file, root.ToJsonString());
        return file;
    }
}
