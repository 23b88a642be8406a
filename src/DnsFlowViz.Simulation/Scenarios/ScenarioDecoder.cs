using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Turns JSON parts into the records of a scenario. What they say together is checked afterwards.
/// </summary>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class ScenarioDecoder(ScenarioFindings findings)
{
    private static readonly string[] Tellings = [ScenarioFormat.AsTold, ScenarioFormat.AsMeasured];

    private static readonly string[] TriggerKinds =
        [TriggerKind.Lookup, TriggerKind.Ask, TriggerKind.Restart, TriggerKind.Reload, TriggerKind.Link];

    /// <summary>Reads the outermost object.</summary>
    /// <param name="root">The object.</param>
    /// <param name="source">The text it was read from.</param>
    public Scenario Read(JsonPart root, string source)
    {
        var fields = new ScenarioFields(root, ScenarioFindings.Root, ScenarioFormat.Scenario, findings);
        return new Scenario(
            Version(fields),
            fields.Id("id"),
            fields.Text("title"),
            fields.OneOf("telling", Tellings),
            fields.OptionalText("counterpart", ScenarioBounds.IdLength),
            [.. fields.Items("nodes", ScenarioBounds.Nodes).Select(item => Node(item.Part, item.Path))],
            [.. fields.Items("links", ScenarioBounds.Links).Select(item => Link(item.Part, item.Path))],
            [
                .. fields.Items("workloads", ScenarioBounds.Workloads)
                    .Select(item => Workload(item.Part, item.Path)),
            ],
            [
                .. fields.Items("triggers", ScenarioBounds.Triggers)
                    .Select(item => Trigger(item.Part, item.Path)),
            ],
            Horizon(fields),
            fields.Seed("seed"),
            [
                .. fields.Items("schedule", ScenarioBounds.SpeedSteps)
                    .Select(item => Step(item.Part, item.Path)),
            ],
            fields.Sentences("leftOut", ScenarioBounds.LeftOut),
            source);
    }

    private int Version(ScenarioFields fields)
    {
        var version = fields.Number("version", 0, int.MaxValue, ScenarioFormat.Version);
        if (version != ScenarioFormat.Version)
        {
            findings.Error(
                fields.PathOf("version"),
                $"Version {version} of the format is not known here; write \"version\": "
                + $"{ScenarioFormat.Version}.");
        }

        return version;
    }

    private long Horizon(ScenarioFields fields)
    {
        var horizon = fields.Number("horizonUs", 1, long.MaxValue) ?? ScenarioBounds.HorizonUs;
        if (horizon > ScenarioBounds.HorizonUs)
        {
            findings.Error(
                fields.PathOf("horizonUs"),
                "A run may last at most 3,600 seconds of virtual time; write 3600000000 or less.");
        }

        return horizon;
    }

    private ScenarioNode Node(JsonPart part, string path)
    {
        var fields = new ScenarioFields(part, path, ScenarioFormat.Node, findings);
        return new ScenarioNode(
            fields.Id("id"),
            fields.OneOf("kind", NodeKind.All.ToArray()),
            fields.Text("title"),
            fields.TextOrEmpty("version") ?? "",
            fields.Text("address"),
            fields.Files("files"),
            fields.Number("x", 0, ScenarioBounds.WorldWidth, 0),
            fields.Number("y", 0, ScenarioBounds.WorldHeight, 0));
    }

    private ScenarioLink Link(JsonPart part, string path)
    {
        var fields = new ScenarioFields(part, path, ScenarioFormat.Link, findings);
        return new ScenarioLink(
            fields.Text("from"),
            fields.Text("to"),
            fields.Number("oneWayUs", 0, long.MaxValue) ?? 0,
            fields.Number("jitterUs", 0, long.MaxValue) ?? 0,
            fields.Number("lossPpm", 0, ScenarioBounds.LossPpm, 0),
            fields.TextOrEmpty("label") ?? "");
    }

    private Workload Workload(JsonPart part, string path)
    {
        var fields = new ScenarioFields(part, path, ScenarioFormat.Workload, findings);
        return new Workload(
            fields.Text("name"),
            fields.OneOf("client", WorkloadClient.All.ToArray()),
            fields.OneOf("kind", WorkloadKind.All.ToArray()),
            fields.Number("perSecondMilli", 1, int.MaxValue, 0),
            fields.Text("from"),
            fields.Text("to"),
            fields.Number("startUs", 0, long.MaxValue),
            fields.Number("endUs", 0, long.MaxValue));
    }

    private Trigger Trigger(JsonPart part, string path)
    {
        var fields = new ScenarioFields(part, path, ScenarioFormat.Trigger, findings);
        return new Trigger(
            fields.Number("atUs", 0, long.MaxValue) ?? 0,
            fields.OneOf("do", TriggerKinds),
            fields.OptionalText("node"),
            fields.OptionalText("name", ScenarioBounds.FileBytes),
            fields.OptionalText("type"),
            fields.Number("downtimeUs", 0, ScenarioBounds.HorizonUs),
            fields.OptionalText("file"),
            fields.TextOrEmpty("text", ScenarioBounds.FileBytes),
            fields.OptionalText("to"),
            fields.Number("oneWayUs", 0, long.MaxValue),
            fields.Number("jitterUs", 0, long.MaxValue),
            (int?)fields.Number("lossPpm", 0L, ScenarioBounds.LossPpm),
            fields.OneOf("edns", AskEdns.All.ToArray()) is { Length: > 0 } edns ? edns : null,
            (int?)fields.Number("tries", 1L, ScenarioBounds.AskTries),
            fields.Number("waitUs", 1, ScenarioBounds.AskWaitUs),
            fields.OptionalText("version"));
    }

    private SpeedStep Step(JsonPart part, string path)
    {
        var fields = new ScenarioFields(part, path, ScenarioFormat.SpeedStep, findings);
        return new SpeedStep(
            fields.Number("fromUs", 0, long.MaxValue) ?? 0,
            fields.Number("slowdown", 1, ScenarioBounds.Slowdown, 1));
    }
}
