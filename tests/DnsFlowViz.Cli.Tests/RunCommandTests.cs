using System.Text.Json;
using System.Text.Json.Nodes;

namespace DnsFlowViz.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dnsflow").FullName;

    [Fact]
    public async Task Json_has_the_keys_that_others_read()
    {
        var run = await Dnsflow.Run("run", "incident-default-options", "--for", "12s", "--json");

        Assert.Equal(0, run.ExitCode);
        var json = JsonNode.Parse(run.Output)!.AsObject();
        string[] keys =
        [
            "runId", "traceHash", "events", "peakSlots", "slotLimit", "slotCapacity", "meanSlotsAfterLimit",
            "loopQuestion",
            "timeToLimitMs", "laps", "deepestLap", "loopQueriesPerSecond", "retries", "queueDrops",
            "aliveAtEnd", "firstClientAnswer", "logLines", "workloads",
        ];
        Assert.All(keys, key => Assert.True(json.ContainsKey(key), key));
        Assert.Equal(151, (int)json["peakSlots"]!);
        Assert.Equal("SERVFAIL", (string)json["firstClientAnswer"]!["rcode"]!);
        Assert.Equal(
            ["before", "during"],
            json["workloads"]![0]!["phases"]!.AsArray().Select(phase => (string)phase!["name"]!));
        Assert.Matches("^[0-9a-f]{64}$", (string)json["traceHash"]!);
    }

    [Fact]
    public async Task Counts_of_a_workload_and_of_its_phases_stand_flat_and_in_order()
    {
        var run = await Dnsflow.Run("run", "incident-default-options", "--for", "12s", "--json");

        var workload = JsonNode.Parse(run.Output)!["workloads"]![0]!.AsObject();
        string[] counts = ["sent", "answered", "failed", "successPercent", "latencyP50Ms", "latencyP95Ms"];
        Assert.Equal(["name", .. counts, "phases"], workload.Select(property => property.Key));
        Assert.Equal(
            ["name", "fromMs", "toMs", .. counts],
            workload["phases"]![0]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task Two_processes_compute_the_same_run()
    {
        var first = await Dnsflow.Run("run", "incident-default-options", "--for", "12s", "--json");
        var second = await Dnsflow.Run("run", "incident-default-options", "--for", "12s", "--json");

        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task A_seed_changes_the_run()
    {
        var own = await Dnsflow.Run("run", "incident-no-recursors", "--json");
        var other = await Dnsflow.Run("run", "incident-no-recursors", "--json", "--seed", "1");

        Assert.NotEqual(own.Output, other.Output);
    }

    [Fact]
    public async Task The_trace_is_a_line_per_event()
    {
        var file = Path.Combine(_folder, "trace.txt");
        var run = await Dnsflow.Run("run", "incident-no-recursors", "--for", "6s", "--json", "--trace", file);

        var events = (int)JsonNode.Parse(run.Output)!["events"]!;
        Assert.Equal(events, File.ReadLines(file).Count());
    }

    [Fact]
    public async Task A_run_is_taken_away_as_capture_events_and_review()
    {
        string In(string name) => Path.Combine(_folder, name);
        var run = await Dnsflow.Run(
            "run", "incident-as-told", "--for", "6s", "--json", "--pcap", In("a.pcap"), "--csv", In("a.csv"),
            "--jsonl", In("a.jsonl"), "--review", In("a.html"), "--base", "https://dns.example");

        Assert.Equal(0, run.ExitCode);
        var events = (int)JsonNode.Parse(run.Output)!["events"]!;
        Assert.Equal(events + 1, File.ReadLines(In("a.csv")).Count());
        Assert.Equal(events, File.ReadLines(In("a.jsonl")).Count());
        Assert.True(new FileInfo(In("a.pcap")).Length > 500_000);
        var review = await File.ReadAllTextAsync(In("a.html"), TestContext.Current.CancellationToken);
        Assert.Contains("https://dns.example/?scenario=incident-as-told", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_of_a_scenario_file_has_no_links_to_a_page_that_does_not_know_it()
    {
        var file = Path.Combine(_folder, "review.md");
        var run = await Dnsflow.Run("run", Write(_ => { }), "--for", "6s", "--review", file);

        Assert.Equal(0, run.ExitCode);
        var review = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("No address opens this run", review, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review.doc", 2, "ends in .html or in .md")]
    [InlineData("no/such/folder/review.md", 3, "cannot be written")]
    public async Task A_review_that_cannot_be_written_is_said_why(string file, int code, string words)
    {
        var run = await Dnsflow.Run(
            "run", "incident-no-recursors", "--for", "6s", "--review", Path.Combine(_folder, file));

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_scenario_is_bad_input_and_the_shipped_ones_are_named()
    {
        var run = await Dnsflow.Run("run", "incident-as-tolt");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("'incident-as-tolt'", run.Errors, StringComparison.Ordinal);
        Assert.Contains("incident-as-told", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_config_line_is_named_with_file_line_and_column()
    {
        var run = await Dnsflow.Run("run", Write(scenario =>
            scenario["nodes"]![2]!["files"]!["dnsmasq.conf"] = "no-resolv\nserver=/consul/10.88.10.999\n"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(
            "nodes[2].files[\"dnsmasq.conf\"]:2:16: error:", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"version\":1,", "not JSON")]
    [InlineData("[]", "error")]
    public async Task Bad_json_is_bad_input_with_a_place(string text, string says)
    {
        var file = Path.Combine(_folder, "bad.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var run = await Dnsflow.Run("run", file);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(says, run.Errors, StringComparison.Ordinal);
        Assert.Matches(@":\d+:\d+: error", run.Errors);
    }

    [Fact]
    public async Task A_too_large_scenario_is_refused_with_its_bound()
    {
        var run = await Dnsflow.Run("run", Write(scenario => scenario["horizonUs"] = 3_600_000_001));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("horizonUs", run.Errors, StringComparison.Ordinal);
        Assert.Contains("at most 3,600", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_a_bound_cuts_ends_with_its_own_code_and_says_where()
    {
        var run = await Dnsflow.Run("run", "incident-as-told", "--for", "200s", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(5_000_000, (int)JsonNode.Parse(run.Output)!["events"]!);
        Assert.Contains("a run may have 5,000,000 events", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "incident-as-told", "--for", "12x")]
    [InlineData("run", "incident-as-told", "--sede", "1")]
    [InlineData("walk")]
    public async Task Wrong_usage_has_a_code_of_its_own(params string[] arguments)
    {
        var run = await Dnsflow.Run(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Errors);
    }

    [Fact]
    public async Task The_shipped_scenarios_are_listed()
    {
        var run = await Dnsflow.Run("scenarios");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "incident-as-measured", "incident-as-told", "incident-default-options", "incident-limit-1000",
                "incident-no-recursors", "loop-detect", "private-zone", "ptr-consul", "ptr-joined",
                "ptr-router", "restart-consul", "stress-2000", "told-against-measured", "two-consuls",
                "version-ladder",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(Action<JsonObject> change)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "Catalog", "incident-as-told.json");
        var scenario = JsonNode.Parse(File.ReadAllText(shipped))!.AsObject();
        change(scenario);
        var file = Path.Combine(_folder, "scenario.json");
        File.WriteAllText(file, scenario.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return file;
    }
}
