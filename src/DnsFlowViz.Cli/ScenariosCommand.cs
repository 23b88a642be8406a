using System.CommandLine;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Cli;

/// <summary><c>dnsflow scenarios</c>: lists what is shipped.</summary>
internal static class ScenariosCommand
{
    public static Command Create()
    {
        var command = new Command("scenarios", "Lists the shipped scenarios.");
        command.SetAction(_ => List());
        return command;
    }

    private static int List()
    {
        foreach (var id in ScenarioFiles.Ids)
        {
            var scenario = ScenarioReader.Read(ScenarioFiles.Read(id)!).Scenario!;
            Console.WriteLine($"{id,-28} {scenario.Telling,-12} {scenario.Title}");
        }

        return ExitCode.Ok;
    }
}
