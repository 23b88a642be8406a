using System.CommandLine;
using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Cli;

/// <summary><c>dnsflow fidelity</c>: holds measured runs against simulated ones.</summary>
internal static class FidelityCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Laboratory files: what real daemons were made to do, and what they did.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print JSON: an array, one object per file." };
        var series = new Option<bool>("--series")
        {
            Description = "Add both runs over time to the JSON.",
        };
        var command = new Command("fidelity", "Plays what was measured and holds the two side by side.")
        {
            files, json, series,
        };
        command.Validators.Add(result =>
        {
            foreach (var word in result.GetValue(files) ?? [])
            {
                if (word.StartsWith("--", StringComparison.Ordinal))
                {
                    result.AddError($"'{word}' is no option of fidelity.");
                }
            }

            if (result.GetValue(series) && !result.GetValue(json))
            {
                result.AddError("--series adds to the JSON; write --json too.");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(series)));
        return command;
    }

    private static int Run(string[] files, bool asJson, bool withSeries)
    {
        var read = files.Select(file => (Name: Path.GetFileName(file), File: Read(file))).ToList();
        if (read.Any(one => one.File is null))
        {
            return ExitCode.BadInput;
        }

        var results = read.Select(one => FidelityCheck.Check(one.File!, one.Name)).ToList();
        Console.Out.WriteLine(asJson ? FidelityJson.Write(results, withSeries) : FidelityText.Write(results));
        return results.All(result => result.IsOk) ? ExitCode.Ok : ExitCode.CheckMissed;
    }

    /// <summary>A laboratory file; null, with a reason on stderr, when it cannot be read.</summary>
    private static LabFile? Read(string file)
    {
        try
        {
            var length = new FileInfo(file).Length;
            if (length > LabReader.MostBytes)
            {
                Console.Error.WriteLine(
                    $"{file}: it has {length} bytes; a laboratory file may have {LabReader.MostBytes}.");
                return null;
            }

            return LabReader.Read(File.ReadAllBytes(file), Path.GetFileNameWithoutExtension(file));
        }
        catch (Exception wrong) when (
            wrong is LabFormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: {wrong.Message}");
            return null;
        }
    }
}
