using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Simulation.Fixes;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.House;
using DnsFlowViz.Simulation.Tests.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Fixes;

public sealed class FixTests
{
    private const int RandomCases = 60;

    public static TheoryData<string> Ids => [.. FixCatalog.Ids];

    [Fact]
    public void There_are_thirteen_fixes_in_a_fixed_order() => Assert.Equal(
        [
            "remove-recursors", "recursors-to-upstream", "raise-forward-max", "loop-detect",
            "upgrade-dnsmasq-2.81", "upgrade-dnsmasq-2.86", "upgrade-dnsmasq-2.92", "dnssec-off",
            "negative-trust-anchor", "no-strict-order", "restart-dnsmasq", "restart-consul",
            "answer-ds-locally",
        ],
        FixCatalog.Ids);

    [Theory]
    [InlineData("remove-recursors", "consul.json", "  \"recursors\": [\"10.88.10.3\"],", null)]
    [InlineData(
        "recursors-to-upstream", "consul.json", "  \"recursors\": [\"10.88.10.3\"],",
        "  \"recursors\": [\"10.88.40.53\"],")]
    [InlineData("raise-forward-max", "dnsmasq.conf", null, "dns-forward-max=1000")]
    [InlineData("loop-detect", "dnsmasq.conf", null, "dns-loop-detect")]
    [InlineData("no-strict-order", "dnsmasq.conf", "strict-order", null)]
    [InlineData("dnssec-off", "resolved.conf", "DNSSEC=allow-downgrade", "DNSSEC=no")]
    [InlineData("negative-trust-anchor", "dnssec-trust-anchors.d/consul.negative", null, "consul")]
    public void A_fix_of_a_text_changes_one_line_and_leaves_the_others(
        string id, string file, string? gone, string? come)
    {
        var before = Shipped.Read("incident-as-measured");
        var applied = Find(id).Apply(before);

        var change = Assert.Single(applied.Changes);
        Assert.Equal(file, change.File);
        var (old, now) = (Lines(before, change.Node, file), Lines(applied.Scenario, change.Node, file));
        Assert.Equal(gone is null ? [] : [gone], old.Except(now));
        Assert.Equal(come is null ? [] : [come], now.Except(old));
        Assert.Equal(old.Where(line => line != gone), now.Where(line => line != come));
        Assert.Equal(OtherTexts(before, change), OtherTexts(applied.Scenario, change));
    }

    [Theory]
    [InlineData("upgrade-dnsmasq-2.81", "dnsmasq", "2.81")]
    [InlineData("upgrade-dnsmasq-2.86", "dnsmasq", "2.86")]
    [InlineData("upgrade-dnsmasq-2.92", "dnsmasq", "2.92")]
    [InlineData("answer-ds-locally", "consul", "1.19.1")]
    public void A_fix_of_a_release_changes_nothing_but_the_release(string id, string node, string version)
    {
        var before = Shipped.Read("incident-as-measured");
        var after = Find(id).Apply(before).Scenario;

        Assert.Equal(version, after.Nodes.Single(one => one.Id == node).Version);
        Assert.Equal(
            Canonical(before),
            Canonical(after with
            {
                Nodes =
                [
                    .. after.Nodes.Select((one, i) => one with { Version = before.Nodes[i].Version }),
                ],
            }));
    }

    [Theory]
    [InlineData("restart-dnsmasq", "dnsmasq")]
    [InlineData("restart-consul", "consul")]
    public void A_restart_is_a_trigger_at_twenty_seconds(string id, string node)
    {
        var before = Shipped.Read("incident-as-measured");
        var after = Find(id).Apply(before).Scenario;

        Assert.Equal([.. before.Triggers, new Trigger(20_000_000, "restart", node)], after.Triggers);
        Assert.Equal(Canonical(before), Canonical(after with { Triggers = before.Triggers }));
    }

    [Fact]
    public void Taking_the_recursors_away_writes_what_the_scenario_without_them_says() => Assert.Equal(
        Text(Shipped.Read("incident-no-recursors"), "consul", "consul.json"),
        Text(
            Find("remove-recursors").Apply(Shipped.Read("incident-as-told")).Scenario,
            "consul",
            "consul.json"));

    [Theory]
    [InlineData("remove-recursors", "reload consul.json of consul")]
    [InlineData("no-strict-order", "reload dnsmasq.conf of dnsmasq, restart dnsmasq")]
    [InlineData("upgrade-dnsmasq-2.86", "restart dnsmasq as 2.86")]
    [InlineData("dnssec-off", "reload resolved.conf of laptop, restart laptop")]
    [InlineData("restart-consul", "restart consul")]
    public void In_the_storm_only_the_daemon_that_must_take_it_up_is_touched(string id, string done)
    {
        var scenario = Shipped.Read("incident-as-measured");
        var triggers = Find(id).Apply(scenario).At(20_000_000);

        Assert.Equal(done, string.Join(", ", triggers.Select(Words)));
        Assert.Empty(TriggerChecks.Check(scenario, triggers));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Applied_twice_is_applied_once_and_the_result_can_be_read(string id)
    {
        var random = Fuzzer.Seeds(5, RandomCases)
            .Select(seed => ScenarioReader.Read(Fuzzer.TextOf(seed)).Scenario!);
        foreach (var scenario in Catalog.Shipped().Select(Shipped.Read).Concat(random))
        {
            var once = Find(id).Apply(scenario);
            var twice = Find(id).Apply(once.Scenario);

            Assert.False(twice.Applies);
            Assert.NotEmpty(twice.Problem!);
            Assert.Same(once.Scenario, twice.Scenario);
            Assert.Equal(once.Applies, once.Problem is null);
            Assert.Equal(once.Applies, Canonical(once.Scenario) != Canonical(scenario));
            Assert.DoesNotContain(
                ScenarioReader.Read(once.Scenario.SourceText).Findings,
                finding => finding.Severity == Diagnostic.Error);
        }
    }

    [Theory]
    [InlineData("no-strict-order", "incident-default-options", "strict-order does not stand in")]
    [InlineData("dnssec-off", "incident-default-options", "no node of kind systemd-resolved")]
    [InlineData("remove-recursors", "incident-no-recursors", "No recursors stand in")]
    [InlineData("recursors-to-upstream", "incident-no-recursors", "No recursor of \"consul\" is a dnsmasq")]
    [InlineData("raise-forward-max", "incident-limit-1000", "is 1000 already")]
    public void A_fix_that_does_not_apply_says_why(string id, string scenario, string words)
    {
        var applied = Find(id).Apply(Shipped.Read(scenario));

        Assert.False(applied.Applies);
        Assert.Contains(words, applied.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_dnsmasq_is_changed_and_one_that_needs_no_change_is_left_alone()
    {
        var scenario = Shipped.Read("incident-as-measured");
        var first = scenario.Nodes.Single(node => node.Id == "dnsmasq");
        var second = first with { Id = "second", Address = "10.1.1.1" };
        var third = second with { Id = "third", Address = "10.1.1.2", Version = "2.92" };

        var applied = Find("upgrade-dnsmasq-2.92")
            .Apply(scenario with { Nodes = [.. scenario.Nodes, second, third] });

        Assert.Equal(["dnsmasq", "second"], applied.Changes.Select(change => change.Node));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_fix_says_why_in_one_sentence_with_a_rule_that_a_README_has_from_that_file(string id)
    {
        var fix = Find(id);

        Assert.EndsWith($"({fix.Rule}).", fix.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", fix.Why, StringComparison.Ordinal);
        var components = Path.Combine(RepositoryRoot.Path, "src", "DnsFlowViz.Simulation", "Components");
        var rows = Directory.GetFiles(components, "README.md", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(row => row.StartsWith($"| {fix.Rule} |", StringComparison.Ordinal));
        var file = fix.Source.Split(' ')[1].Split('/')[^1];
        Assert.Contains(rows, row => row.Contains(file, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_id_is_answered_with_the_nearest_and_all()
    {
        Assert.Null(FixCatalog.WhatIsWrong("loop-detect"));
        Assert.Contains(
            "Did you mean \"loop-detect\"?",
            FixCatalog.WhatIsWrong("loop-detct")!,
            StringComparison.Ordinal);
        Assert.All(
            FixCatalog.Ids,
            id => Assert.Contains(id, FixCatalog.WhatIsWrong("zzz")!, StringComparison.Ordinal));
    }

    private static Fix Find(string id) => FixCatalog.Find(id)!;

    private static string Canonical(Scenario scenario) => ScenarioCanonical.Write(scenario);

    private static string Text(Scenario scenario, string node, string file) =>
        scenario.Nodes.Single(one => one.Id == node).Files.GetValueOrDefault(file, "");

    private static string[] Lines(Scenario scenario, string node, string file) =>
        Text(scenario, node, file) is { Length: > 0 } text ? text.Split('\n') : [];

    private static IEnumerable<string> OtherTexts(Scenario scenario, FixChange change) =>
        from node in scenario.Nodes
        from file in node.Files
        where node.Id != change.Node || file.Key != change.File
        select $"{node.Id} {node.Version} {file.Key} {file.Value}";

    private static string Words(Trigger trigger) =>
        $"{trigger.Do} {(trigger.File is null ? "" : $"{trigger.File} of ")}{trigger.Node}"
        + (trigger.Version is null ? "" : $" as {trigger.Version}");
}
