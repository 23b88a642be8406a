using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DnsFlowViz.Cli.Tests;

public sealed class SweepCommandTests
{
    [Fact]
    public async Task Json_holds_every_cell_with_its_values_and_where_it_tips()
    {
        var sweep = await Dnsflow.Run(
            "sweep", "incident-as-measured", "--over", "dnsmasq=2.80,2.81", "--over", "load=5,10,20",
            "--for", "30s", "--json");

        Assert.Equal(0, sweep.ExitCode);
        var json = JsonNode.Parse(sweep.Output)!;
        Assert.Equal(
            ["dnsmasq", "load:legitimate"],
            json["axes"]!.AsArray().Select(axis => (string)axis!["parameter"]!));
        Assert.Equal(6, json["cells"]!.AsArray().Count);
        Assert.Equal(100, (double)json["cells"]![1]!["outcome"]!["successPercent"]!);
        Assert.Equal(3, json["tipping"]!.AsArray().Count);
        Assert.Contains("6 of 6 runs", sweep.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_has_the_numbers_of_a_run_of_its_own()
    {
        var sweep = await Dnsflow.Run(
            "sweep", "incident-default-options", "--over", "seed=1,2", "--for", "30s", "--json");
        var run = await Dnsflow.Run(
            "run", "incident-default-options", "--seed", "2", "--for", "30s", "--json");

        var cell = JsonNode.Parse(sweep.Output)!["cells"]![1]!["outcome"]!;
        var single = JsonNode.Parse(run.Output)!;
        var settled = single["workloads"]![0]!["phases"]!.AsArray()
            .Single(phase => (string)phase!["name"]! == "settled")!;
        Assert.Equal((int)single["laps"]!, (int)cell["loopQueries"]!);
        Assert.Equal((double)single["timeToLimitMs"]!, (double)cell["timeToSaturationMs"]!);
        Assert.Equal((double)settled["latencyP95Ms"]!, (double)cell["latencyP95Ms"]!);
    }

    [Fact]
    public async Task Csv_is_a_row_per_run_under_one_of_heads()
    {
        var sweep = await Dnsflow.Run(
            "sweep", "incident-as-measured", "--over", "forward-max=50..150/3", "--for", "20s", "--csv");

        Assert.Equal(0, sweep.ExitCode);
        var rows = sweep.Output.TrimEnd().Split('\n');
        Assert.StartsWith("dns-forward-max,successPercent,", rows[0], StringComparison.Ordinal);
        Assert.Equal(["50", "100", "150"], rows[1..].Select(row => row.Split(',')[0]));
    }

    [Theory]
    [InlineData(2, "Did you mean \"forward-max\"?", "--over", "forwardmax=1,2")]
    [InlineData(2, "a sweep may have 2500", "--over", "seed=1..100+1", "--over", "load=1..100+1")]
    [InlineData(2, "here are 3", "--over", "seed=1,2", "--over", "load=1,2", "--over", "one-way=1ms,2ms")]
    [InlineData(2, "--over", "--json")]
    [InlineData(2, "write one of them", "--over", "seed=1,2", "--json", "--csv")]
    [InlineData(2, "for example --for 120s", "--over", "seed=1,2", "--for", "12x")]
    public async Task What_cannot_be_swept_is_said_with_the_way_out(
        int code, string words, params string[] arguments)
    {
        var sweep = await Dnsflow.Run(["sweep", "incident-as-measured", .. arguments]);

        Assert.Equal((code, ""), (sweep.ExitCode, sweep.Output));
        Assert.Contains(words, sweep.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_sweep_and_prints_what_is_done()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "dnsflow.dll"), "sweep", "incident-as-measured", "--over",
            "seed=1..50+1", "--over", "dns-forward-max=100..1000/20", "--csv",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var sweep = Process.Start(start)!;
        Assert.Equal("50 of 1000 runs", await sweep.StandardError.ReadLineAsync(Cancellation));
        using var signal = Process.Start(
            "kill", ["-INT", sweep.Id.ToString(CultureInfo.InvariantCulture)]);
        var output = await sweep.StandardOutput.ReadToEndAsync(Cancellation);
        var errors = await sweep.StandardError.ReadToEndAsync(Cancellation);
        await sweep.WaitForExitAsync(Cancellation);

        Assert.Equal(130, sweep.ExitCode);
        Assert.Matches(@"Cancelled: \d+ of 1000 runs are done and printed\.", errors);
        Assert.InRange(output.TrimEnd().Split('\n').Length, 51, 1_000);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
