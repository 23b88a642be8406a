using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Tests.Exports;

/// <summary>Recordings of shipped scenarios, played for as long as a test needs.</summary>
internal static class Played
{
    public static Recording Shipped(
        string id, long horizonUs, Trigger[]? added = null, int most = TraceLog.MostEvents)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Catalog", id + ".json");
        var scenario = ScenarioReader.Read(File.ReadAllText(file)).Scenario!;
        var recorder = new Recorder(scenario, scenario.Seed, added ?? [], horizonUs, most);
        while (recorder.Advance(100_000))
        {
        }

        return recorder.Recording;
    }

    public static int CountOf(Recording recording, params TraceKind[] kinds) =>
        recording.Run.Trace.ToArray().Count(item => kinds.Contains(item.Kind));
}
