using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Reports.Outcomes;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Reports.Tests.Exports;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Tests.Comparison;

/// <summary>
/// What the thirteen fixes are worth: the laboratory's own expectation for <c>incident-as-measured</c>, and
/// what the runs say of <c>incident-default-options</c>, where all lookups are answered, late, whatever is
/// done.
/// </summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData("remove-recursors", "cures", true)]
    [InlineData("recursors-to-upstream", "cures", true)]
    [InlineData("raise-forward-max", "delays", false)]
    [InlineData("loop-detect", "no-effect", false)]
    [InlineData("upgrade-dnsmasq-2.81", "cures", true)]
    [InlineData("upgrade-dnsmasq-2.86", "mitigates", false)]
    [InlineData("upgrade-dnsmasq-2.92", "mitigates", true)]
    [InlineData("dnssec-off", "cures", false)]
    [InlineData("negative-trust-anchor", "cures", false)]
    [InlineData("no-strict-order", "mitigates", false)]
    [InlineData("restart-dnsmasq", "delays", false)]
    [InlineData("restart-consul", "no-effect", false)]
    [InlineData("answer-ds-locally", "cures", true)]
    public void As_measured_this_is_what_a_fix_is_worth(string fix, string verdict, bool heals) =>
        Assert.Equal((verdict, heals), Of("incident-as-measured", fix));

    [Theory]
    [InlineData("remove-recursors", "cures", true)]
    [InlineData("recursors-to-upstream", "cures", true)]
    [InlineData("raise-forward-max", "mitigates", true)]
    [InlineData("loop-detect", "mitigates", true)]
    [InlineData("upgrade-dnsmasq-2.81", "cures", true)]
    [InlineData("upgrade-dnsmasq-2.86", "mitigates", true)]
    [InlineData("upgrade-dnsmasq-2.92", "cures", true)]
    [InlineData("dnssec-off", "no-effect", false)]
    [InlineData("negative-trust-anchor", "no-effect", false)]
    [InlineData("no-strict-order", "no-effect", false)]
    [InlineData("restart-dnsmasq", "delays", true)]
    [InlineData("restart-consul", "no-effect", false)]
    [InlineData("answer-ds-locally", "cures", true)]
    public void With_default_options_this_is_what_a_fix_is_worth(string fix, string verdict, bool heals) =>
        Assert.Equal((verdict, heals), Of("incident-default-options", fix));

    [Theory]
    [InlineData("incident-as-measured")]
    [InlineData("incident-default-options")]
    public Task The_table_is_the_one_that_was_accepted(string id) =>
        GoldenFile.Holds($"{id}.txt", ComparisonText.Write(All(id)) + "\n", "Comparison");

    [Fact]
    public void The_same_comparison_gives_the_same_bytes()
    {
        var scenario = ShippedScenario.Read("incident-default-options");

        Assert.Equal(
            ComparisonJson.Write(Compare(scenario, "raise-forward-max", "restart-consul")),
            ComparisonJson.Write(Compare(scenario, "raise-forward-max", "restart-consul")));
    }

    [Fact]
    public void A_fix_that_does_not_apply_is_the_run_as_it_was_and_says_why()
    {
        var result = Assert.Single(
            Compare(ShippedScenario.Read("incident-default-options"), "no-strict-order"));

        Assert.Equal(result.Before, result.After);
        Assert.Contains("strict-order does not stand in", result.Problem!, StringComparison.Ordinal);
        Assert.Empty(result.TakenUpBy);
    }

    [Fact]
    public void Where_all_lookups_are_answered_anyway_a_mitigation_is_said_to_be_none()
    {
        var result = Assert.Single(Compare(ShippedScenario.Read("incident-default-options"), "loop-detect"));

        Assert.Equal(
            "Without the fix the lookups are answered as well, only later or beside a loop.", result.Note);
        Assert.Null(All("incident-as-measured")[0].Note);
    }

    [Fact]
    public void Every_result_has_the_keys_that_others_read()
    {
        var json = JsonNode.Parse(ComparisonJson.Write(All("incident-as-measured")))!.AsArray();

        Assert.Equal(FixCatalog.Ids, json.Select(one => (string)one!["fix"]!));
        string[] keys = ["fix", "verdict", "heals", "why", "before", "after", "takenUpBy", "rule", "source"];
        string[] numbers =
        [
            "successPercent", "latencyP50Ms", "latencyP95Ms", "peakSlots", "timeToSaturationMs",
            "loopQueries", "packets", "amplification", "recoveryMs", "needsRestart",
        ];
        Assert.All(json, one => Assert.All(keys, key => Assert.True(one!.AsObject().ContainsKey(key), key)));
        Assert.All(
            json.SelectMany(one => new[] { one!["before"]!, one["after"]! }),
            run => Assert.All(numbers, key => Assert.True(run.AsObject().ContainsKey(key), key)));
        Assert.All(json, one => Assert.Contains((string)one!["verdict"]!, FixVerdict.All));
    }

    [Fact]
    public void The_clients_ask_at_five_and_at_forty_seconds_and_no_other_time()
    {
        var scenario = ShippedScenario.Read("incident-as-measured");
        var late = scenario with { Triggers = [scenario.Triggers[0] with { AtUs = 9_000_000 }] };

        Assert.All([scenario, late], one => Assert.Equal(
            [(5_000_000L, "lookup"), (40_000_000L, "lookup")],
            ComparisonSchedule.Of(one).Triggers.Select(trigger => (trigger.AtUs, trigger.Do))));
        Assert.Equal(100_000_000, ComparisonSchedule.Of(scenario).HorizonUs);
    }

    [Fact]
    public void Several_questions_keep_their_distances_and_other_triggers_move_with_the_first()
    {
        var scenario = ShippedScenario.Read("incident-as-measured");
        var ask = scenario.Triggers[0];
        var scheduled = ComparisonSchedule.Of(scenario with
        {
            Triggers =
            [
                ask with { AtUs = 10_000_000 }, ask with { AtUs = 12_000_000 },
                ask with { AtUs = 50_000_000 },
                new Trigger(11_000_000, "link", "laptop", To: "dnsmasq", LossPpm: 0),
            ],
        });

        Assert.Equal(
            [5_000_000, 7_000_000, 40_000_000, 42_000_000, 80_000_000, 6_000_000],
            scheduled.Triggers.Select(trigger => trigger.AtUs));
    }

    [Fact]
    public void The_numbers_are_those_of_the_recorded_run()
    {
        var scenario = ComparisonSchedule.Of(ShippedScenario.Read("incident-as-measured"));
        var recorder = new Recorder(scenario, scenario.Seed, []);
        while (recorder.Advance(100_000))
        {
        }

        var summary = SummaryBuilder.Build(recorder.Recording.Run, "", recorder.Recording.CutBy);
        var settled = summary.Workloads[0].Phases.Single(phase => phase.Name == "settled");
        var before = All("incident-as-measured")[0].Before;
        Assert.Equal(
            (settled.SuccessPercent, settled.LatencyP50Ms, summary.PeakSlots, summary.TimeToLimitMs,
                summary.Laps),
            (before.SuccessPercent, before.LatencyP50Ms, before.PeakSlots, before.TimeToSaturationMs,
                before.LoopQueries));
    }

    [Fact]
    public void A_comparison_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => FixComparer.Compare(
            ShippedScenario.Read("incident-as-told"), FixCatalog.All, (_, _) => stop.Cancel(), stop.Token));
    }

    [Theory]
    [InlineData(7_001)]
    [InlineData(50_000)]
    [InlineData(150_000)]
    public void A_run_that_reaches_a_bound_says_so_and_is_the_recorded_run_up_to_it(int mostEvents)
    {
        var scenario = ShippedScenario.Read("incident-as-told");
        var outcome = OutcomePlayer.Play(scenario, [], mostEvents, CancellationToken.None);
        var recording = Played.Shipped("incident-as-told", scenario.HorizonUs, most: mostEvents);
        var run = SummaryBuilder.Build(recording.Run, "", recording.CutBy);

        Assert.Equal(recording.CutBy, outcome.CutBy);
        Assert.Equal(
            (run.PeakSlots, run.TimeToLimitMs, run.Laps, run.AliveAtEnd),
            (outcome.PeakSlots, outcome.TimeToSaturationMs, outcome.LoopQueries, outcome.AliveAtEnd));
        Assert.Equal(
            Played.CountOf(recording, TraceKind.QuerySent, TraceKind.AnswerSent), outcome.Packets);
    }

    private static readonly Dictionary<string, Lazy<IReadOnlyList<FixResult>>> Compared = new()
    {
        ["incident-as-measured"] = new(() => Compare(ShippedScenario.Read("incident-as-measured"))),
        ["incident-default-options"] = new(() => Compare(ShippedScenario.Read("incident-default-options"))),
    };

    private static IReadOnlyList<FixResult> All(string id) => Compared[id].Value;

    private static (string Verdict, bool Heals) Of(string id, string fix)
    {
        var result = All(id).Single(one => one.Fix == fix);
        return (result.Verdict, result.Heals);
    }

    private static IReadOnlyList<FixResult> Compare(Scenario scenario, params string[] fixes) =>
        FixComparer.Compare(
            scenario,
            fixes.Length == 0 ? FixCatalog.All : [.. fixes.Select(id => FixCatalog.Find(id)!)],
            null,
            TestContext.Current.CancellationToken);
}
