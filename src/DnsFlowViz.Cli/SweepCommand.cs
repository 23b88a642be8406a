using System.CommandLine;
using System.Globalization;
using DnsFlowViz.Reports.Sweeps;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Cli;

/// <summary><c>dnsflow sweep</c>: plays a scenario over the values of one or two parameters.</summary>
internal static class SweepCommand
{
    private const int ProgressSteps = 20;

    public static Command Create()
    {
        var scenario = new Argument<string>("scenario")
        {
            Description = "Id of a shipped scenario, or a scenario file.",
        };
        var over = new Option<string[]>("--over")
        {
            Description = "A parameter and its range, once or twice, such as dns-forward-max=50..1000/20. "
                + "Ranges: 50..1000/20, 50..1000+50, 50..1000*20 (equal factors), 50,150,500. Parameters: "
                + string.Join("; ", SweepParameters.All.Select(one => $"{one.Name}, {one.Meaning}")) + ".",
            Required = true,
        };
        var length = new Option<string?>("--for")
        {
            Description = "How long each run is, such as 60s; the scenario's own when left out.",
        };
        var seed = new Option<ulong?>("--seed")
        {
            Description = "Seed of all chance; the scenario's own when left out.",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var csv = new Option<bool>("--csv") { Description = "Print CSV: a row per run." };
        var command = new Command("sweep", "Plays a scenario over ranges and says where it tips.")
        {
            scenario, over, length, seed, json, csv,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("Results are printed as --json or as --csv; write one of them.");
            }
        });
        command.SetAction((parsed, _) => Run(new SweepRequest(
            parsed.GetRequiredValue(scenario),
            parsed.GetRequiredValue(over),
            parsed.GetValue(length),
            parsed.GetValue(seed),
            parsed.GetValue(json),
            parsed.GetValue(csv))));
        return command;
    }

    private static async Task<int> Run(SweepRequest request)
    {
        var horizonUs = 0L;
        if (request.Length is not null && !HorizonText.TryRead(request.Length, out horizonUs))
        {
            Console.Error.WriteLine(HorizonText.WhatIsWrong(request.Length));
            return ExitCode.Usage;
        }

        if (ScenarioFiles.Load(request.Scenario) is not { } scenario)
        {
            return ExitCode.BadInput;
        }

        var (plan, problem) = SweepPlan.Make(Played(request, scenario, horizonUs), request.Over);
        if (plan is null)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.Usage;
        }

        var cells = new List<SweepCell>();
        using var interruption = new Interruption();
        var code = await Play(plan, cells, interruption.Token);
        Console.Out.WriteLine(
            request.Json ? SweepJson.Write(plan, cells)
            : request.Csv ? SweepCsv.Write(plan, cells)
            : SweepText.Write(plan, cells));
        return code;
    }

    private static Scenario Played(SweepRequest request, Scenario scenario, long horizonUs) => scenario with
    {
        Seed = request.Seed ?? scenario.Seed,
        HorizonUs = horizonUs > 0 ? horizonUs : scenario.HorizonUs,
    };

    private static async Task<int> Play(SweepPlan plan, List<SweepCell> cells, CancellationToken cancellation)
    {
        var every = Math.Max(1, plan.Count / ProgressSteps);
        try
        {
            await foreach (var cell in SweepRunner.PlayAsync(plan, cancellation))
            {
                cells.Add(cell);
                if (cells.Count % every == 0 || cells.Count == plan.Count)
                {
                    Say($"{cells.Count} of {plan.Count} runs");
                }
            }
        }
        catch (OperationCanceledException)
        {
            Say($"Cancelled: {cells.Count} of {plan.Count} runs are done and printed.");
            return ExitCode.Cancelled;
        }

        var cut = cells.Where(cell => cell.Outcome.CutBy is not null).ToList();
        if (cut.Count > 0)
        {
            Say($"{cut.Count} of {plan.Count} runs were cut. The first: {cut[0].Outcome.CutBy}");
        }

        return cut.Count > 0 ? ExitCode.Bound : ExitCode.Ok;
    }

    private static void Say(FormattableString text) =>
        Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed record SweepRequest(
        string Scenario, string[] Over, string? Length, ulong? Seed, bool Json, bool Csv);
}
