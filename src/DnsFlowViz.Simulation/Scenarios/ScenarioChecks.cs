namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Checks what the parts of a scenario say together. A value that was wrong in itself is passed over here.
/// </summary>
internal static class ScenarioChecks
{
    /// <summary>Runs all checks.</summary>
    public static void Check(Scenario scenario, ScenarioFindings findings)
    {
        // Once each: thousands of lines may ask one node.
        int?[] ports = [.. scenario.Nodes.Select(NodeConfig.Port)];
        for (var i = 0; i < scenario.Nodes.Count; i++)
        {
            NodeChecks.Check(scenario, i, ports, findings);
        }

        if (scenario.Nodes.Count == 0)
        {
            findings.Error("nodes", "A scenario needs at least one node; add one to \"nodes\".");
        }

        LinkChecks.Check(scenario, findings);
        WorkloadChecks.Check(scenario, findings);
        TriggerChecks.Check(scenario, scenario.Triggers, findings);
        CheckSchedule(scenario, findings);
    }

    /// <summary>A node id that is said somewhere; an error when no node has it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="path">JSON path of the place that names the node.</param>
    /// <param name="id">The id; empty and null are passed over.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The node; null when there is none.</returns>
    public static ScenarioNode? NodeOf(Scenario scenario, string path, string? id, ScenarioFindings findings)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        var node = scenario.Nodes.FirstOrDefault(known => known.Id == id);
        if (node is null)
        {
            var ids = scenario.Nodes.Select(known => known.Id).Where(known => known.Length > 0).ToArray();
            findings.Error(path, $"No node has the id \"{id}\". {ConfigText.NearestWord.Suggest(id, ids)}");
        }

        return node;
    }

    private static void CheckSchedule(Scenario scenario, ScenarioFindings findings)
    {
        for (var i = 0; i < scenario.Schedule.Count; i++)
        {
            var from = scenario.Schedule[i].FromUs;
            if (from > scenario.HorizonUs)
            {
                findings.Error(
                    $"schedule[{i}].fromUs",
                    "This stretch starts after the end of the run; start it before horizonUs.");
            }

            if (i > 0 && from <= scenario.Schedule[i - 1].FromUs)
            {
                findings.Error(
                    $"schedule[{i}].fromUs",
                    "The stretches must start one after the other; put them in the order of fromUs.");
            }
        }
    }
}
