using System.CommandLine;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Simulation.Redaction;

namespace DnsFlowViz.Cli;

/// <summary>
/// <c>dnsflow redact</c>: prints a scenario with other names and addresses, and on stderr what became what.
/// </summary>
internal static class RedactCommand
{
    public static Command Create()
    {
        var scenario = new Argument<string>("scenario") { Description = "A scenario file." };
        var command = new Command("redact", "Prints a scenario with other names and addresses.") { scenario };
        command.SetAction(parsed => Redact(parsed.GetRequiredValue(scenario)));
        return command;
    }

    private static int Redact(string file)
    {
        if (ScenarioFiles.Read(file) is not { } text)
        {
            return ExitCode.BadInput;
        }

        var redacted = Redactor.Redact(new LinkState(null, text, null, 0), null);
        if (redacted.State is not { } state)
        {
            Console.Error.WriteLine(redacted.Problem);
            return ExitCode.BadInput;
        }

        Console.Out.Write(state.ScenarioText);
        foreach (var change in redacted.Changes)
        {
            Console.Error.WriteLine($"{change.Kind,-8} {change.Old} -> {change.New}");
        }

        return ExitCode.Ok;
    }
}
