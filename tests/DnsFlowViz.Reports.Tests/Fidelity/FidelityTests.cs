using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Reports.Tests.Fidelity;

public sealed class FidelityTests
{
    /// <summary>Files of releases whose rules are not written down yet; each must say so by name.</summary>
    private static readonly string[] NotPlayedYet =
    [
        "d290-ds-burst", "d290-ds-every-500ms", "d290-limit-slow-upstream", "d290-one", "res252-d280",
        "types-2.79", "types-2.81", "types-2.90", "types-2.92",
        "ver-2.78", "ver-2.82", "ver-2.86", "ver-2.90", "ver-2.92",
    ];

    /// <summary>What is known to be missed, by file. Nothing else may be.</summary>
    private static readonly Dictionary<string, string[]> KnownMisses = new()
    {
        // The reader's own batch of packets in the kernel: the head finds room at the first refill.
        ["d280-l150"] =
        [
            "loop queries per second", "laps per cycle", "last loop packet, s", "queue drops",
            "ext during: p50, ms",
        ],

        // dig's five tries of one second; a question is asked once here.
        ["d280-resend"] = ["first answer"],

        // dig's timer of 10 s fires some milliseconds late, and the answer comes in them.
        ["d280-rt10s"] = ["first answer", "first answer after, ms"],

        // Two chains per lap: which packets overflow depends on single microseconds.
        ["d280-two-consuls"] =
            ["ext during: answered, %", "ext during: p50, ms", "ext during: p95, ms", "queue drops"],

        // Bursts widen with the machine's unrest, and in two of seven cycles the lookups' turn came too late.
        ["d280-two-dnsmasq"] = ["ext during: answered, %", "svc during: answered, %"],
    };

    public static TheoryData<string> Files => [.. Lab.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_simulation_does_what_the_real_daemons_did(string name)
    {
        var result = FidelityCheck.Check(Lab.Read(name), name + ".json");

        var missed = result.Metrics.Where(metric => !metric.Ok).ToList();
        if (NotPlayedYet.Contains(name))
        {
            var refused = Assert.Single(missed);
            Assert.Equal("scenario", refused.Name);
            Assert.Contains("is not modelled", refused.Simulated.Text, StringComparison.Ordinal);
            return;
        }

        Assert.NotEmpty(result.Metrics);
        var known = KnownMisses.GetValueOrDefault(name, []);
        Assert.Empty(missed.Where(metric => !known.Contains(metric.Name)).Select(metric =>
            $"{metric.Name}: measured {metric.Measured.Text}, simulated {metric.Simulated.Text}, "
            + $"tolerance {metric.Tolerance}"));
    }

    [Fact]
    public void All_files_of_the_laboratory_are_here() => Assert.Equal(48, Lab.Names.Count());

    [Fact]
    public void Both_sides_are_given_over_time_in_the_same_bins()
    {
        var result = FidelityCheck.Check(Lab.Read("d280-clear-recursors"), "d280-clear-recursors.json");

        var measured = result.Measured!.Levels[LabSeries.Pending];
        var simulated = result.Simulated!.Levels[LabSeries.Pending];
        Assert.Equal(measured.Length, simulated.Length);
        Assert.Equal(151, measured.Max());
        Assert.Equal(151, simulated.Max());
        Assert.InRange(simulated[^1], 0, 3);
    }

    [Fact]
    public void What_differs_is_missed()
    {
        // The measured half stays, and the simulation is given a Consul without recursors.
        var changed = Lab.Edited("d280-l20-svc5", root => root["meta"]!["recursors"]!.AsArray().Clear());

        var missed = FidelityCheck.Check(changed, "changed").Metrics.Where(metric => !metric.Ok)
            .Select(metric => metric.Name).ToList();

        Assert.Contains("loop", missed);
        Assert.Contains("table fills", missed);
        Assert.Contains("peak records", missed);
        Assert.Contains("first answer", missed);
        Assert.Contains("alive at end", missed);
    }
}
