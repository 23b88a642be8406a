using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.SystemdResolved;

/// <summary>Where the releases of systemd-resolved differ.</summary>
public sealed class ResolvedVersionNodeTests
{
    private const string Name = "xyz.service.consul";
    private const Edns Do = Edns.Opt | Edns.Do | Edns.Options;

    [Fact]
    public void In_252_the_first_SERVFAIL_is_answered_at_the_same_level()
    {
        var bench = Resolved("252", ResolvedScripts.Looping).Lookup(1_000, Name).Play(12);

        Assert.Equal(
            [(Do, 1_002), (Do, 3_004), (Edns.Opt, 5_006), (Edns.None, 7_008)],
            bench.Sent().Where(sent => sent.What == "DS xyz.service.consul.")
                .Select(sent => (sent.Edns, (int)sent.AtMs)));
    }

    [Fact]
    public void In_252_REFUSED_is_accepted_when_no_server_is_left()
    {
        var bench = Resolved("252", (_, _) => (0, new Answer(Rcode.REFUSED, false, false, true, 0)), "no")
            .Lookup(0, Name).Play(10);

        Assert.Single(bench.Sent());
        Assert.Equal([(-1, (int)Rcode.REFUSED, 2)], bench.Ends());
    }

    [Fact]
    public void In_252_nothing_of_a_failed_validation_is_kept()
    {
        var bench = Resolved("252", ResolvedScripts.Looping)
            .Lookup(1_000, Name).Lookup(26_000, Name).Play(60);

        Assert.Equal(24, bench.Sent().Count(sent => sent.What.StartsWith("DS", StringComparison.Ordinal)));
        Assert.Equal(
            8, bench.Lines().Count(line => line.Text.EndsWith("no-signature", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("241")]
    [InlineData("247")]
    public void In_241_a_DS_that_fails_under_a_signed_root_ends_in_no_signature(string version)
    {
        var bench = Resolved(version, ResolvedScripts.SignedRoot).Lookup(1_000, Name).Play(20);

        const string Failed = "systemd-resolved[635]: DNSSEC validation failed for question ";
        Assert.Equal(
            [
                (Failed + "consul IN DS: no-signature", 9_036),
                (Failed + "xyz.service.consul IN SOA: no-signature", 9_036),
                (Failed + "xyz.service.consul IN A: no-signature", 9_036),
            ],
            bench.Lines().Take(3));
        Assert.Contains(bench.Sent(), sent => sent.What == "DNSKEY .");
        Assert.DoesNotContain(
            bench.Lines(), line => line.Text.Contains("downgrading", StringComparison.Ordinal));
    }

    [Fact]
    public void In_241_the_degraded_line_names_the_new_level_only()
    {
        var bench = Resolved("241", ResolvedScripts.Looping).Lookup(1_000, Name).Play(20);

        Assert.Contains(
            ("systemd-resolved[635]: Using degraded feature set (UDP) for DNS server 10.88.10.3.", 9_024),
            bench.Lines());
    }

    [Fact]
    public void In_241_an_accepted_SERVFAIL_is_kept_for_thirty_seconds()
    {
        var bench = Resolved("241", ResolvedScripts.Failing, "no")
            .Lookup(1_000, Name).Lookup(30_900, Name).Lookup(31_500, Name).Play(40);

        Assert.Equal([1_000L, 1_002, 31_500, 31_502], bench.Sent().Select(sent => sent.AtMs));
    }

    [Theory]
    [InlineData("247", "UDP+EDNS0+DO+LARGE")]
    [InlineData("252", "UDP+EDNS0+DO")]
    public void The_end_of_the_grace_period_is_printed(string version, string level)
    {
        var bench = Resolved(version, WithoutOpt).Lookup(1_000, Name).Lookup(320_000, Name).Play(321);

        Assert.Contains(
            ($"systemd-resolved[635]: Grace period over, resuming full feature set ({level}) "
                + "for DNS server 10.88.10.3.", 320_000L),
            bench.Lines());
    }

    [Fact]
    public void With_dnssec_yes_a_server_that_cannot_help_is_no_server()
    {
        var bench = Resolved("247", WithoutOpt, "yes").Lookup(1_000, Name).Play(20);

        Assert.Equal((int)Rcode.SERVFAIL, Assert.Single(bench.Ends()).Rcode);
        Assert.EndsWith(
            "xyz.service.consul IN A: incompatible-server", bench.Lines()[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("241", true)]
    [InlineData("247", true)]
    [InlineData("252", true)]
    [InlineData("249", false)]
    [InlineData("", false)]
    public void A_scenario_is_told_which_releases_are_played(string version, bool played)
    {
        var text = Shipped.Text("incident-as-measured").Replace(
            "\"version\": \"247\"", $"\"version\": \"{version}\"", StringComparison.Ordinal);
        var read = ScenarioReader.Read(text);

        Assert.Equal(played, read.Scenario is not null);
        Assert.Equal(
            played ? [] : [$"systemd \"{version}\" is not modelled; write \"241\", \"247\" or \"252\"."],
            read.Findings.Where(finding => finding.Severity == Diagnostic.Error)
                .Select(finding => finding.Message));
    }

    private static (long AfterNs, Answer Answer)? WithoutOpt(ScriptedServer server, Message query) =>
        (0, new Answer(Rcode.NOERROR, true, false, false, 0));

    private static Bench Resolved(
        string version,
        Func<ScriptedServer, Message, (long AfterNs, Answer Answer)?> script,
        string dnssec = "allow-downgrade") =>
        new(
            NodeKind.SystemdResolved, script, version,
            ("resolved.conf", $"[Resolve]\nDNS=10.88.10.3\nDomains=~consul\nDNSSEC={dnssec}\n"));
}
