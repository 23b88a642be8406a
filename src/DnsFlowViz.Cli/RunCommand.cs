using System.CommandLine;
using System.Globalization;
using DnsFlowViz.Reports.Review;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Reports.Sweeps;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Cli;

/// <summary><c>dnsflow run</c>: plays a scenario to its end and prints it in numbers.</summary>
internal static class RunCommand
{
    private const int Slice = 100_000;

    public static Command Create()
    {
        var scenario = new Argument<string>("scenario")
        {
            Description = "Id of a shipped scenario, or a scenario file.",
        };
        var seed = new Option<ulong?>("--seed")
        {
            Description = "Seed of all chance; the scenario's own when left out.",
        };
        var length = new Option<string?>("--for")
        {
            Description = "How long to play, such as 120s; the scenario's own when left out.",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var trace = new Option<string?>("--trace")
        {
            Description = "Write every event as a line of text into this file.",
        };
        var pcap = FileOption("--pcap", "Write every message as a packet into this capture file.");
        var csv = FileOption("--csv", "Write every event as a row of CSV into this file.");
        var jsonLines = FileOption("--jsonl", "Write every event as a line of JSON into this file.");
        var review = FileOption("--review", "Write the incident review into this .html or .md file.");
        var site = new Option<string>("--base")
        {
            Description = "Where the links of the review lead.",
            DefaultValueFactory = _ => MomentLinks.UsualBase,
        };
        var command = new Command("run", "Plays a scenario and says what happened.")
        {
            scenario, seed, length, json, trace, pcap, csv, jsonLines, review, site,
        };
        command.SetAction(parsed => Run(new RunRequest(
            parsed.GetRequiredValue(scenario),
            parsed.GetValue(seed),
            parsed.GetValue(length),
            parsed.GetValue(json),
            parsed.GetValue(trace),
            new RunFiles(parsed.GetValue(pcap), parsed.GetValue(csv), parsed.GetValue(jsonLines)),
            parsed.GetValue(review) is { } path ? new ReviewFile(path, parsed.GetValue(site)!) : null)));
        return command;
    }

    private static Option<string?> FileOption(string name, string description) =>
        new(name) { Description = description };

    private static int Run(RunRequest request)
    {
        var horizonUs = 0L;
        if (request.Length is not null && !HorizonText.TryRead(request.Length, out horizonUs))
        {
            Console.Error.WriteLine(HorizonText.WhatIsWrong(request.Length));
            return ExitCode.Usage;
        }

        if (request.Review?.Problem is { } problem)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.Usage;
        }

        return ScenarioFiles.Load(request.Scenario) is { } scenario
            ? Play(request, scenario, horizonUs)
            : ExitCode.BadInput;
    }

    private static int Play(RunRequest request, Scenario scenario, long horizonUs)
    {
        var seed = request.Seed ?? scenario.Seed;
        var played = horizonUs > 0 ? scenario with { HorizonUs = horizonUs } : scenario;
        var recorder = new Recorder(played, seed, []);
        while (recorder.Advance(Slice))
        {
            // The run is played in slices only so that a host with other work could do it in between; here
            // there is none.
        }

        var recording = recorder.Recording;
        var summary = SummaryBuilder.Build(recording.Run, RunIds.Compute(played, seed, []), recording.CutBy);
        Console.Out.WriteLine(request.Json ? SummaryJson.Write(summary) : SummaryText.Write(summary));
        if (request.Trace is not null)
        {
            WriteTrace(recording.Run, request.Trace);
        }

        var shippedId = ScenarioFiles.Ids.Contains(request.Scenario) ? request.Scenario : null;
        var written = request.Files.Write(recording)
            & (request.Review?.Write(recording, seed, shippedId) ?? true);
        if (summary.LogLinesLeftOut > 0)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"The log lists {SummaryBuilder.MostLinesOfAKind:N0} lines of one kind per node; "
                + $"{summary.LogLinesLeftOut:N0} more were printed."));
        }

        if (recording.CutBy is not null)
        {
            Console.Error.WriteLine(recording.CutBy);
            return ExitCode.Bound;
        }

        return written ? ExitCode.Ok : ExitCode.BadInput;
    }

    private static void WriteTrace(SimulatedRun run, string file)
    {
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        for (var i = 0; i < run.Trace.Count; i++)
        {
            writer.WriteLine(TraceText.Of(run, run.Trace[i]));
        }
    }

    private sealed record RunRequest(
        string Scenario, ulong? Seed, string? Length, bool Json, string? Trace, RunFiles Files,
        ReviewFile? Review);
}
