using System.Text;
using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Exports;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Reports.Tests.Exports;

public sealed class EventTextTests
{
    private const int Shown = 40;
    private static readonly Recording Told = Played.Shipped("incident-as-told", 6_000_000);

    private static readonly Recording Short = Played.Shipped(
        "incident-no-recursors", 6_000_000, [new Trigger(1_000, TriggerKind.Lookup, "laptop")], Shown);

    private delegate Task<ExportEnd> Writer(
        Recording recording, Stream to, CancellationToken cancel, int most);

    [Fact]
    public async Task Csv_is_a_header_and_a_row_for_every_event()
    {
        var (lines, end) = await Lines(CsvWriter.WriteAsync, Told);

        Assert.Equal(string.Join(',', ExportColumns.All.Select(column => column.Name)), lines[0]);
        Assert.Equal(Told.Run.Trace.Count, lines.Length - 1);
        Assert.Equal(Told.Run.Trace.Count, end.Written);
    }

    [Fact]
    public async Task Json_is_a_line_for_every_event_with_the_columns_as_keys()
    {
        var (lines, end) = await Lines(JsonLinesWriter.WriteAsync, Told);

        var keys = lines.SelectMany(line => JsonNode.Parse(line)!.AsObject().Select(pair => pair.Key));
        Assert.Equal(
            ExportColumns.All.Select(column => column.Name).Order(),
            keys.Distinct().Order());
        Assert.Equal(Told.Run.Trace.Count, lines.Length);
        Assert.Equal(Told.Run.Trace.Count, end.Written);
    }

    [Fact]
    public async Task Both_files_say_the_same_of_the_same_event()
    {
        var (rows, _) = await Lines(CsvWriter.WriteAsync, Told);
        var (lines, _) = await Lines(JsonLinesWriter.WriteAsync, Told);

        for (var number = 0; number < lines.Length; number += 97)
        {
            var json = JsonNode.Parse(lines[number])!.AsObject();
            var cells = rows[number + 1].Split(',');
            Assert.Equal(json["at_ns"]!.ToString(), cells[0]);
            Assert.Equal(json["kind"]!.ToString(), cells[2]);
            Assert.Equal(json["lap"]?.ToString() ?? "", cells[8]);
            Assert.Equal(json["rcode"]?.ToString() ?? "", cells[13]);
        }
    }

    [Fact]
    public async Task A_config_line_with_commas_and_quotes_stays_one_cell()
    {
        var (lines, _) = await Lines(CsvWriter.WriteAsync, Told);

        var recursed = lines.First(line => line.Contains("recursors", StringComparison.Ordinal));
        Assert.Contains("\"consul.json:", recursed, StringComparison.Ordinal);
        Assert.Contains("\"\"recursors\"\"", recursed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_cut_says_so_in_the_last_line()
    {
        var (rows, _) = await Lines(CsvWriter.WriteAsync, Short);
        var (lines, _) = await Lines(JsonLinesWriter.WriteAsync, Short);

        Assert.NotNull(Short.CutBy);
        Assert.Contains(",,Cut,", rows[^1], StringComparison.Ordinal);
        Assert.Equal(Short.CutBy, (string?)JsonNode.Parse(lines[^1])!["cut"]);
    }

    [Fact]
    public async Task A_file_that_is_full_says_so_in_the_last_line()
    {
        var (lines, end) = await Lines(JsonLinesWriter.WriteAsync, Told, 5);

        Assert.Equal(6, lines.Length);
        Assert.Equal("The file holds the first 5 events; the run has more.", end.CutBy);
        Assert.Equal(end.CutBy, (string?)JsonNode.Parse(lines[^1])!["cut"]);
    }

    [Fact]
    public async Task The_first_events_are_the_text_they_were()
    {
        var (rows, _) = await Lines(CsvWriter.WriteAsync, Short);
        var (lines, _) = await Lines(JsonLinesWriter.WriteAsync, Short);

        await GoldenFile.Holds("first-events.csv", string.Join('\n', rows) + "\n");
        await GoldenFile.Holds("first-events.jsonl", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void The_readme_has_a_row_for_every_column()
    {
        var readme = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Exports", "README.md"));

        var rows = readme.Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("| `.", StringComparison.Ordinal));
        Assert.Equal(
            ExportColumns.All.Select(column => $"| `{column.Name}` | {column.Meaning} |"), rows);
    }

    private static async Task<(string[] Lines, ExportEnd End)> Lines(
        Writer writer, Recording run, int most = int.MaxValue)
    {
        using var stream = new MemoryStream();
        var end = await writer(run, stream, TestContext.Current.CancellationToken, most);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return (text[..^1].Split('\n'), end);
    }
}
