using System.CommandLine;
using System.Globalization;
using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Texts;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Cli;

/// <summary>
/// <c>dnsflow fuzz</c>: plays random cases and asks whether every run keeps its promises. What it finds is
/// made small and printed with the command that repeats it. With <c>--texts</c> it reads spoilt texts
/// instead.
/// </summary>
internal static class FuzzCommand
{
    private const int UsualCases = 1_000;
    private const int MostCases = 10_000_000;
    private const int MostPrinted = 5;
    private const int ProgressEvery = 1_000;

    public static Command Create()
    {
        var cases = new Option<int>("--cases")
        {
            Description = "How many cases to play.",
            DefaultValueFactory = _ => UsualCases,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "The number all cases are made from.",
            DefaultValueFactory = _ => 1,
        };
        var one = new Option<ulong?>("--case") { Description = "Plays only the case of this seed." };
        var texts = new Option<bool>("--texts")
        {
            Description = "Reads spoilt scenario files and config texts instead of playing cases.",
        };
        var command = new Command("fuzz", "Plays random cases and checks what every run promises.")
        {
            cases, seed, one, texts,
        };
        command.SetAction(parsed =>
        {
            var count = parsed.GetValue(cases);
            if (count is < 1 or > MostCases)
            {
                Console.Error.WriteLine(Invariant($"--cases takes a whole number from 1 to {MostCases}."));
                return ExitCode.Usage;
            }

            ulong[] seeds = parsed.GetValue(one) is { } single
                ? [single]
                : [.. Fuzzer.Seeds(parsed.GetValue(seed), count)];
            return parsed.GetValue(texts)
                ? Run(seeds, TextFuzzer.Check, PrintText)
                : Run(seeds, Fuzzer.Check, Print);
        });
        return command;
    }

    private static int Run(
        ulong[] seeds, Func<ulong, Violation?> check, Action<ulong, Violation> print)
    {
        var found = Play(seeds, check);
        foreach (var (number, violation) in found.Take(MostPrinted))
        {
            print(seeds[number], violation);
        }

        if (found.Count > MostPrinted)
        {
            Console.Error.WriteLine(Invariant($"{found.Count - MostPrinted} more are not printed."));
        }

        var words = found.Count == 1 ? "violation" : "violations";
        Console.Out.WriteLine(Invariant($"{seeds.Length} cases, {found.Count} {words}"));
        return found.Count == 0 ? ExitCode.Ok : ExitCode.CheckMissed;
    }

    /// <summary>Plays all cases on all cores; what they broke, in the order of the cases.</summary>
    private static List<(int Number, Violation Broken)> Play(ulong[] seeds, Func<ulong, Violation?> check)
    {
        var broken = new Violation?[seeds.Length];
        var done = 0;
        Parallel.For(0, seeds.Length, number =>
        {
            broken[number] = check(seeds[number]);
            var so = Interlocked.Increment(ref done);
            if (so % ProgressEvery == 0)
            {
                Console.Error.WriteLine(Invariant($"{so} of {seeds.Length} cases"));
            }
        });
        return
        [
            .. broken.Select((violation, number) => (number, violation))
                .Where(item => item.violation is not null)
                .Select(item => (item.number, item.violation!)),
        ];
    }

    private static void Print(ulong seed, Violation violation)
    {
        Console.Out.WriteLine(Invariant($"case {seed} breaks \"{violation.Invariant}\": {violation.Words}"));
        Console.Out.WriteLine(Invariant($"repeat it: dnsflow fuzz --case {seed}"));
        if (ScenarioReader.Read(Fuzzer.TextOf(seed)).Scenario is { } failing)
        {
            Console.Out.WriteLine("the smallest scenario found that does the same:");
            Console.Out.WriteLine(ScenarioCanonical.Write(CaseShrinker.Shrink(
                failing,
                smaller => Breaks(smaller, violation.Invariant))));
        }
    }

    private static void PrintText(ulong seed, Violation violation)
    {
        Console.Out.WriteLine(Invariant($"text {seed} breaks \"{violation.Invariant}\": {violation.Words}"));
        Console.Out.WriteLine(Invariant($"repeat it: dnsflow fuzz --texts --case {seed}"));
    }

    private static bool Breaks(Scenario scenario, string invariant) =>
        Fuzzer.Check(ScenarioCanonical.Write(scenario))?.Invariant == invariant;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
