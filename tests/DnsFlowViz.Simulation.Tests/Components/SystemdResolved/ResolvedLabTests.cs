using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.SystemdResolved;

/// <summary>
/// A laptop with systemd-resolved, dnsmasq 2.80 with default options and Consul 1.8.7, no delay on the links,
/// 20 other lookups per second, and an application that asks every five seconds for 48 s: as it was measured.
/// Times are seconds after the first DS left the laptop, and those of the measurement.
/// </summary>
public sealed class ResolvedLabTests
{
    private const long FirstLookupUs = 4_000_000;
    private const double Close = 0.1;

    [Fact]
    public void With_247_the_questions_come_in_the_measured_order_at_the_measured_times()
    {
        (string What, double At)[] measured =
        [
            ("A xyz.service.consul.", -0.009),
            ("SOA xyz.service.consul.", -0.004),
            ("DS consul.", 0),
            ("DS xyz.service.consul.", 0),
            ("DS consul.", 2.002),
            ("DS xyz.service.consul.", 2.003),
            ("DS consul.", 4.016),
            ("DS xyz.service.consul.", 4.017),
            ("DS consul.", 6.025),
            ("DS xyz.service.consul.", 6.026),
            ("SOA .", 8.041),
            ("SOA service.consul.", 8.041),
            ("DS service.consul.", 8.048),
            ("SOA .", 8.058),
            ("A xyz.service.consul.", 14.776),
            ("A xyz.service.consul.", 19.777),
            ("A xyz.service.consul.", 24.778),
            ("A xyz.service.consul.", 29.776),
            ("A xyz.service.consul.", 34.777),
            ("A xyz.service.consul.", 39.777),
        ];

        AssertSame(measured, Sent(Play("247", laterByUs: -215_000)));
    }

    [Fact]
    public void With_247_the_verdict_is_failed_auxiliary_after_ten_seconds()
    {
        var recording = Play("247", laterByUs: -215_000);
        var lines = Lines(recording);

        // Measured was 8.07 s: real bursts widen with scheduling noise, so the plain SOA question still fell
        // into one. Here it misses the burst by some milliseconds and waits for the next, two seconds later.
        var downgrade = At(lines, "does not support DNSSEC, downgrading to non-DNSSEC mode.");
        Assert.InRange(downgrade, 8.0, 10.1);
        Assert.Equal(
            10.049, At(lines, "question xyz.service.consul IN A: failed-auxiliary"), 2 * Close);
        Assert.Equal(
            [
                "service.consul IN SOA", "xyz.service.consul IN DS", "xyz.service.consul IN SOA",
                "xyz.service.consul IN A",
            ],
            Verdicts(lines, "failed-auxiliary"));
        Assert.Empty(Verdicts(lines, "no-signature"));
        AssertTheLoopLivesAndHurtsNobody(recording);
    }

    [Fact]
    public void With_247_later_lookups_succeed_within_two_seconds()
    {
        var ends = Ends(Play("247", laterByUs: -215_000));

        Assert.Equal([-1, -1, 2, 0, 0, 0, 0, 0, 0], ends.Select(end => end.Rcode));
        Assert.All(ends.Skip(2), end => Assert.InRange(end.Ms, 0, 2_000));
    }

    [Fact]
    public void With_252_the_questions_walk_up_by_DS_at_the_measured_times()
    {
        string[] names = ["xyz.service.consul.", "service.consul.", "consul."];
        double[] first = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22.1];
        double[] second = [26.1, 28.1, 30.1, 32.1, 34.1, 36.1, 38.1, 40.1, 42.1, 44.1, 46.2, 48.2];
        (string What, double At)[] measured =
        [
            ("A xyz.service.consul.", -0.05),
            .. first.Select((at, i) => ($"DS {names[i / 4]}", at)),
            ("A xyz.service.consul.", 24.95),
            .. second.Select((at, i) => ($"DS {names[i / 4]}", at)),
        ];

        // The measurement counts in slots of 0.1 s, so a time is known to half a slot at best.
        AssertSame(measured, Sent(Play("252", laterByUs: -30_000)), fromSlots: true);
    }

    [Fact]
    public void With_252_the_verdict_is_no_signature_after_24_seconds_and_nothing_is_lowered()
    {
        var recording = Play("252", laterByUs: -30_000);
        var lines = Lines(recording);

        Assert.Equal(24.1, At(lines, "question xyz.service.consul IN A: no-signature"), 2 * Close);
        Assert.Equal(
            ["consul IN DS", "service.consul IN DS", "xyz.service.consul IN DS", "xyz.service.consul IN A"],
            Verdicts([.. lines.Where(line => line.At < 30)], "no-signature"));
        Assert.DoesNotContain(lines, line => line.Text.Contains("downgrad", StringComparison.Ordinal));
        AssertTheLoopLivesAndHurtsNobody(recording);
    }

    [Fact]
    public void With_252_five_lookups_share_the_first_series_and_the_last_of_them_hears_its_end()
    {
        var ends = Ends(Play("252", laterByUs: -30_000));

        Assert.Equal([-1, -1, -1, -1, 2, -1, -1, -1, -1], ends.Select(end => end.Rcode));
        Assert.InRange(ends[4].Ms, 3_900, 4_300);
    }

    [Theory]
    [InlineData("241")]
    [InlineData("247")]
    [InlineData("252")]
    public void Without_dnssec_there_is_one_question_and_no_loop(string version)
    {
        var recording = Play(version, 0, "no", lookups: 1);

        Assert.Equal(["A xyz.service.consul."], Sent(recording, since: null).Select(sent => sent.What));
        Assert.False(SummaryOf(recording).AliveAtEnd);
        Assert.Equal((int)Rcode.NOERROR, Assert.Single(Ends(recording)).Rcode);
    }

    private static void AssertSame(
        (string What, double At)[] measured, List<(string What, double At)> sent, bool fromSlots = false)
    {
        Assert.Equal(measured.Select(query => query.What), sent.Select(query => query.What));
        Assert.All(
            measured.Zip(sent),
            pair => Assert.Equal(pair.First.At, pair.Second.At, fromSlots ? Close + 0.05 : Close));
    }

    private static void AssertTheLoopLivesAndHurtsNobody(Recording recording)
    {
        var run = SummaryOf(recording);
        Assert.Equal(151, run.PeakSlots);
        Assert.True(run.AliveAtEnd);
        Assert.InRange(run.LoopQueriesPerSecond, 75.5 * 0.98, 75.5 * 1.02);
        Assert.All(run.Workloads[0].Phases, phase => Assert.Equal(100, phase.SuccessPercent ?? 100));
    }

    private static RunSummary SummaryOf(Recording recording) =>
        SummaryBuilder.Build(recording.Run, "lab", recording.CutBy);

    private static List<(string What, double At)> Sent(Recording recording, string? since = "DS")
    {
        var run = recording.Run;
        var sent = Laptop(recording, TraceKind.QuerySent)
            .Select(item => (run.Queries[item.Query].Question, item.AtNs))
            .Select(item => ($"{item.Question.Type} {run.Names.Text(item.Question.Name)}", item.AtNs))
            .ToList();
        var start = since is null ? 0 : StartNs(recording);
        return [.. sent.Select(item => (item.Item1, Seconds(item.AtNs - start)))];
    }

    private static List<(string Text, double At)> Lines(Recording recording)
    {
        var (run, start) = (recording.Run, StartNs(recording));
        var addresses = run.Scenario.Nodes.Select(node => node.Address).ToArray();
        return
        [
            .. Laptop(recording, TraceKind.LogLinePrinted).Select(item =>
                (LogText.Of(item, run.Names, run.Queries, addresses), Seconds(item.AtNs - start))),
        ];
    }

    /// <summary>The questions whose validation ended in a result, in the order of their lines.</summary>
    private static IEnumerable<string> Verdicts(List<(string Text, double At)> lines, string result) =>
        lines.Select(line => line.Text)
            .Where(text => text.EndsWith($": {result}", StringComparison.Ordinal))
            .Select(text => text.Split("question ")[1][..^(result.Length + 2)]);

    private static double At(List<(string Text, double At)> lines, string ending) =>
        lines.First(line => line.Text.EndsWith(ending, StringComparison.Ordinal)).At;

    private static List<(int Rcode, int Ms)> Ends(Recording recording) =>
    [
        .. Laptop(recording, TraceKind.LookupEnded)
            .OrderByDescending(end => end.A)
            .Select(end => (end.B, end.C / 1_000)),
    ];

    private static long StartNs(Recording recording) =>
        Laptop(recording, TraceKind.QuerySent)
            .First(item => recording.Run.Queries[item.Query].Question.Type == RecordType.DS).AtNs;

    private static IEnumerable<TraceEvent> Laptop(Recording recording, TraceKind kind)
    {
        var laptop = recording.Run.Scenario.Nodes.ToList().FindIndex(node => node.Id == "laptop");
        return recording.Run.Trace.Of(kind).Where(item => item.Node == laptop);
    }

    private static double Seconds(long ns) => (double)ns / Instant.Second;

    /// <param name="version">The laptop's systemd.</param>
    /// <param name="laterByUs">By how much the later lookups of the measurement were off their five seconds.
    /// </param>
    /// <param name="dnssec">The laptop's DNSSEC= setting.</param>
    /// <param name="lookups">How often the application asks.</param>
    private static Recording Play(
        string version, long laterByUs, string dnssec = "allow-downgrade", int lookups = 9)
    {
        var scenario = Scenario(version, dnssec);
        var triggers = Enumerable.Range(0, lookups).Select(i => new Trigger(
            FirstLookupUs + (i * 5_000_000) + (i == 0 ? 0 : laterByUs),
            TriggerKind.Lookup,
            "laptop",
            "xyz.service.consul",
            "A"));
        var recorder = new Recorder(scenario with { Triggers = [.. triggers] }, 1, []);
        while (recorder.Advance(100_000))
        {
            Assert.Null(recorder.Recording.CutBy);
        }

        return recorder.Recording;
    }

    private static Scenario Scenario(string version, string dnssec)
    {
        var (laptop, rest) = (Shipped.Read("incident-as-measured"), Shipped.Read("incident-default-options"));
        var files = new Dictionary<string, string>
        {
            ["resolved.conf"] = $"[Resolve]\nDNS=10.88.10.3\nDomains=~consul\nDNSSEC={dnssec}\n",
        };
        var node = laptop.Nodes.First(each => each.Id == "laptop") with { Version = version, Files = files };
        return rest with
        {
            Nodes = [.. rest.Nodes.Select(each => each.Id == "laptop" ? node : each)],
            Links = [.. rest.Links.Select(link => link with { OneWayUs = 0 })],
            HorizonUs = 53_000_000,
            Schedule = [],
        };
    }
}
