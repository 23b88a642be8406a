using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>The canonical text, read again, is the same run and the same text.</summary>
internal static class TextIsCanonical
{
    public static string? BrokenBy(PlayedCase played)
    {
        if (ScenarioReader.Read(played.CanonicalText).Scenario is not { } again)
        {
            return "the canonical text cannot be read";
        }

        if (ScenarioCanonical.Write(again) != played.CanonicalText)
        {
            return "the canonical text, read and written again, is another text";
        }

        var (first, second) = (IdOf(played.Scenario), IdOf(again));
        return first == second ? null : $"the run {first} became {second}";
    }

    private static string IdOf(Scenario scenario) => RunIds.Compute(scenario, scenario.Seed, []);
}
