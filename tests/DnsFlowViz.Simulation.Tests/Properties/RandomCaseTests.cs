using CsCheck;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Cases;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>Random topologies, configs, versions and loads: every run keeps every promise.</summary>
public sealed class RandomCaseTests
{
    private const int Drawn = 100;
    private const int Fixed = 100;

    [Fact]
    public void A_case_of_any_seed_keeps_every_promise() => Gen.ULong.Sample(KeepsAll, iter: Drawn);

    [Fact]
    public void The_first_hundred_cases_keep_every_promise() =>
        Assert.All(Fuzzer.Seeds(1, Fixed), KeepsAll);

    [Fact]
    public void A_seed_is_one_case()
    {
        Assert.Equal(Fuzzer.TextOf(7), Fuzzer.TextOf(7));
        Assert.NotEqual(Fuzzer.TextOf(7), Fuzzer.TextOf(8));
        Assert.Equal(Fuzzer.Seeds(3, 5), Fuzzer.Seeds(3, 9).Take(5));
    }

    [Fact]
    public void The_cases_are_of_many_sorts()
    {
        var cases = Fuzzer.Seeds(1, 300).Select(RandomScenario.Make).ToArray();
        var nodes = cases.SelectMany(one => one.Nodes).ToArray();

        Assert.Equal(NodeKind.All.Order(), nodes.Select(node => node.Kind).Distinct().Order());
        Assert.Equal(
            PlayableVersions.Dnsmasq.Order(),
            nodes.Where(node => node.Kind == NodeKind.Dnsmasq)
                .Select(node => node.Version).Distinct().Order());
        Assert.Equal(5, cases.SelectMany(one => one.Triggers).Select(it => it.Do).Distinct().Count());
        Assert.Contains(cases, one => one.Links.Any(link => link.LossPpm > 0 && link.JitterUs > 0));
        Assert.Contains(cases, one => one.Workloads.Count > 1);
        Assert.Contains(nodes, node => node.Files.ContainsKey("consul.json"));
        Assert.Contains(nodes, node => node.Files.ContainsKey("consul.hcl"));
        Assert.Contains(cases, one => one.Triggers.Any(it => it.File == "consul.hcl"));
    }

    [Fact]
    public void Every_version_that_is_played_is_one_the_reader_takes()
    {
        Assert.Contains("2.80", PlayableVersions.Dnsmasq);
        Assert.Contains("as told", PlayableVersions.Dnsmasq);
        Assert.Contains("1.8.7", PlayableVersions.Consul);
        Assert.Contains("247", PlayableVersions.SystemdResolved);
        Assert.DoesNotContain("1.0.9", PlayableVersions.Consul);
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_a_broken_promise() =>
        Assert.Equal(Fuzzer.TextIsRead, Fuzzer.Check("{}")?.Invariant);

    private static void KeepsAll(ulong seed)
    {
        if (Fuzzer.Check(seed) is { } broken)
        {
            Assert.Fail(
                $"seed={seed} breaks \"{broken.Invariant}\": {broken.Words}\n"
                + $"repeat it: dnsflow fuzz --case {seed}");
        }
    }
}
