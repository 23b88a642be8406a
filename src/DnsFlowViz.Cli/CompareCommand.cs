using System.CommandLine;
using System.Globalization;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Simulation.Fixes;

namespace DnsFlowViz.Cli;

/// <summary><c>dnsflow compare</c>: says what fixes are worth, from runs with and without them.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var scenario = new Argument<string>("scenario")
        {
            Description = "Id of a shipped scenario, or a scenario file.",
        };
        var fixes = new Option<string[]>("--fix")
        {
            Description = "A fix to judge; may be repeated; all thirteen when left out: "
                + string.Join(", ", FixCatalog.Ids) + ".",
            DefaultValueFactory = _ => [],
        };
        var seed = new Option<ulong?>("--seed")
        {
            Description = "Seed of all chance; the scenario's own when left out.",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON: an array, one object per fix." };
        var command = new Command("compare", "Plays a scenario with and without fixes and judges them.")
        {
            scenario, fixes, seed, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(scenario),
            parsed.GetValue(fixes) ?? [],
            parsed.GetValue(seed),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(string idOrFile, string[] ids, ulong? seed, bool asJson)
    {
        if (ids.Select(FixCatalog.WhatIsWrong).FirstOrDefault(wrong => wrong is not null) is { } words)
        {
            Console.Error.WriteLine(words);
            return ExitCode.Usage;
        }

        if (ScenarioFiles.Load(idOrFile) is not { } scenario)
        {
            return ExitCode.BadInput;
        }

        var fixes = ids.Length == 0 ? FixCatalog.All : [.. ids.Distinct().Select(id => FixCatalog.Find(id)!)];
        using var interruption = new Interruption();
        try
        {
            var results = FixComparer.Compare(
                scenario with { Seed = seed ?? scenario.Seed }, fixes, Say, interruption.Token);
            Console.Out.WriteLine(asJson ? ComparisonJson.Write(results) : ComparisonText.Write(results));
            return results.Any(result => result.IsCut) ? ExitCode.Bound : ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled; nothing is judged.");
            return ExitCode.Cancelled;
        }
    }

    private static void Say(int done, int all) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {all} runs"));
}
