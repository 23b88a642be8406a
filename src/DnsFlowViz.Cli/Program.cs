using System.CommandLine;
using DnsFlowViz.Cli;

// Results go to stdout and diagnostics to stderr; the exit codes stand in ExitCode.
var root = new RootCommand("Plays DNS forwarding scenarios and says what happened.")
{
    RunCommand.Create(),
    CompareCommand.Create(),
    SweepCommand.Create(),
    FidelityCommand.Create(),
    RedactCommand.Create(),
    ScenariosCommand.Create(),
    FuzzCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("See: dnsflow --help");
    return ExitCode.Usage;
}

return parsed.Invoke();
