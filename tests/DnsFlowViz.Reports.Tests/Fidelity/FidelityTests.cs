using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Reports.Tests.Fidelity;

public sealed class FidelityTests
{
    public static TheoryData<string> Files => [.. Lab.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_simulation_does_what_the_real_daemons_did(string name)
    {
        var result = Lab.Compared(name);

        var missed = result.Metrics.Where(metric => !metric.Ok).ToList();

        Assert.NotEmpty(result.Metrics);
        Assert.Empty(missed.Select(metric =>
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
    public void Where_chance_decides_the_measured_runs_are_held_against_all_seeds()
    {
        (double Measured, double? Simulated)[] runs = [(17.5, 44), (35, 56)];

        Assert.False(Tolerances.SpreadOrChance("answered", runs, 1, "for two lookups", [44, 56, 47]).Ok);
        var chance = Tolerances.SpreadOrChance("answered", runs, 1, "for two lookups", [44, 56, 34, 21, 47]);

        Assert.True(chance.Ok);
        Assert.EndsWith("or seeds that give 21 to 56", chance.Tolerance, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_measured_upstream_itself_was_late_its_lateness_is_tolerated_in_words()
    {
        var p95 = Lab.Compared("d290-ds-burst").Metrics
            .Single(metric => metric.Name == "ext during: p95, ms");

        Assert.True(p95.Ok);
        Assert.Contains("its upstream's own lateness", p95.Tolerance, StringComparison.Ordinal);
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
