using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings;

public sealed class LogReaderTests
{
    [Fact]
    public void The_last_lines_up_to_an_instant_come_oldest_first()
    {
        var recording = Recorded.Shipped("incident-default-options");
        var all = LogReader.Read(recording, long.MaxValue, int.MaxValue);
        var some = LogReader.Read(recording, 5_500_000_000, 5);

        Assert.Equal(all.OrderBy(line => line.AtNs).ToArray(), all);
        Assert.Equal(all.Where(line => line.AtNs <= 5_500_000_000).TakeLast(5).ToArray(), some);
    }

    [Fact]
    public void Between_lines_that_matter_a_kind_of_line_stands_once_with_its_count()
    {
        var recording = Recorded.Shipped("incident-default-options");
        var printed = Recorded.Events(recording).Count(item =>
            item.Kind == TraceKind.LogLinePrinted && (LogLine)item.A == LogLine.ConsulRecurseFailed);

        var folded = Assert.Single(
            LogReader.Read(recording, long.MaxValue, int.MaxValue),
            line => line.Text.Contains("recurse failed", StringComparison.Ordinal));

        Assert.True(printed > 100);
        Assert.StartsWith($"{printed} lines of this kind since 7.01", folded.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_leads_to_its_query_and_the_limits_line_to_the_one_that_met_the_limit()
    {
        var recording = Recorded.Shipped("incident-as-told");
        var lines = LogReader.Read(recording, 5_062_000_000, 50);
        var limit = Assert.Single(
            lines, line => line.Text.Contains("Maximum number", StringComparison.Ordinal));

        var met = Recorded.Events(recording).First(item =>
            item.Kind == TraceKind.AnsweredLocally && item.AtNs == limit.AtNs);
        Assert.Equal(met.Query, limit.Query);
        Assert.All(lines, line => Assert.InRange(line.Query, 0, recording.Run.Queries.Count - 1));
    }

    [Fact]
    public void The_limits_line_is_worth_reading_aloud()
    {
        var lines = LogReader.Read(Recorded.Shipped("incident-default-options"), long.MaxValue, int.MaxValue);
        var limit = lines.First(line => line.Text.Contains("Maximum number", StringComparison.Ordinal));

        Assert.Equal("key", limit.Tone);
        Assert.Equal(
            "dnsmasq[612]: Maximum number of concurrent DNS queries reached (max: 150)", limit.Text);
    }

    [Fact]
    public void Nothing_is_logged_before_the_start_and_no_more_than_asked_for()
    {
        var recording = Recorded.Shipped("incident-default-options");

        Assert.Empty(LogReader.Read(recording, -1, 10));
        Assert.Empty(LogReader.Read(recording, long.MaxValue, 0));
    }

    [Fact]
    public void A_dnsmasq_with_log_queries_writes_a_line_for_every_step_of_a_question()
    {
        var read = LogReader.Read(Logging(), long.MaxValue, int.MaxValue);
        var lines = read.Select(line => line.Text).ToArray();
        var from = Array.FindIndex(lines, line => line.Contains("query[DS]", StringComparison.Ordinal));

        Assert.Equal("dnsmasq[612]: query[DS] consul from 10.88.30.14", lines[from]);
        Assert.Equal("dnsmasq[612]: forwarded consul to 10.88.10.2", lines[from + 1]);
        Assert.Contains(lines, line => line.StartsWith("dnsmasq[612]: reply n", StringComparison.Ordinal));
        Assert.Contains(lines, line => line == "dnsmasq[612]: query[DS] consul from 10.88.10.2");
    }

    [Fact]
    public void A_line_of_a_question_that_goes_round_has_the_tone_of_the_loop()
    {
        var lines = LogReader.Read(Logging(), long.MaxValue, int.MaxValue);

        Assert.All(
            lines.Where(line => line.Text == "dnsmasq[612]: query[DS] consul from 10.88.10.2").Take(100),
            line => Assert.Equal("loop", line.Tone));
    }

    private static Recording Logging()
    {
        var told = Shipped.Read("incident-as-told");
        var nodes = told.Nodes.Select(node => node.Kind == NodeKind.Dnsmasq ? LoggingQueries(node) : node);
        var recorder = new Recorder(told with { Nodes = [.. nodes] }, 42, [], 5_050_000);
        while (recorder.Advance(10_000))
        {
        }

        return recorder.Recording;
    }

    private static ScenarioNode LoggingQueries(ScenarioNode node) => node with
    {
        Files = node.Files.ToDictionary(file => file.Key, file => file.Value + "\nlog-queries\n"),
    };
}
