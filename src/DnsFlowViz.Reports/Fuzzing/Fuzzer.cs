using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing.Cases;
using DnsFlowViz.Reports.Fuzzing.Invariants;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing;

/// <summary>
/// Makes a scenario from a seed, plays it, and asks every invariant. The same seed is the same case, on any
/// machine.
/// </summary>
public static class Fuzzer
{
    /// <summary>Name of the promise that the program throws nothing.</summary>
    public const string NothingThrows = "nothing throws";

    /// <summary>Name of the promise that the reader reads what the generator writes.</summary>
    public const string TextIsRead = "the text is read";

    /// <summary>The seeds of so many cases, from one.</summary>
    public static IEnumerable<ulong> Seeds(ulong seed, int cases)
    {
        var stream = new RandomStream(seed, "fuzz/cases");
        for (var number = 0; number < cases; number++)
        {
            yield return stream.Next();
        }
    }

    /// <summary>The scenario text of a case.</summary>
    public static string TextOf(ulong seed) => ScenarioCanonical.Write(RandomScenario.Make(seed));

    /// <summary>Plays the case of a seed; null when every promise is kept.</summary>
    public static Violation? Check(ulong seed) => Check(TextOf(seed));

    /// <summary>Plays a scenario text; null when every promise is kept.</summary>
    public static Violation? Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
#pragma warning disable CA1031 // Whatever is thrown is exactly what this looks for.
        try
        {
            var read = ScenarioReader.Read(text);
            return read.Scenario is null
                ? new Violation(TextIsRead, First(read.Findings))
                : FirstBroken(CasePlayer.Play(read.Scenario));
        }
        catch (Exception thrown)
        {
            return new Violation(NothingThrows, thrown.ToString());
        }
#pragma warning restore CA1031
    }

    /// <summary>The first promise that a played case breaks; null when it keeps all.</summary>
    public static Violation? FirstBroken(PlayedCase played)
    {
        foreach (var invariant in AllInvariants.InOrder)
        {
            if (invariant.BrokenBy(played) is { } words)
            {
                return new Violation(invariant.Name, words);
            }
        }

        return null;
    }

    private static string First(Diagnostic[] findings) =>
        findings.First(finding => finding.Severity == Diagnostic.Error).ToString();
}
