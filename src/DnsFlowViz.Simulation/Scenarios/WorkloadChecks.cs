namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>Checks the workloads: names, ends, times, and the rate of all of them together.</summary>
internal static class WorkloadChecks
{
    private static readonly string[] Senders =
        [NodeKind.Client, NodeKind.ToldClient, NodeKind.SystemdResolved];

    /// <summary>Checks all workloads.</summary>
    public static void Check(Scenario scenario, ScenarioFindings findings)
    {
        for (var i = 0; i < scenario.Workloads.Count; i++)
        {
            CheckOne(scenario, i, $"workloads[{i}]", findings);
        }

        if (scenario.Workloads.Sum(workload => (long)workload.PerSecondMilli) > ScenarioBounds.PerSecondMilli)
        {
            findings.Error(
                "workloads",
                "All workloads together may send at most 20,000 lookups per second; make "
                + "perSecondMilli smaller.");
        }
    }

    private static void CheckOne(Scenario scenario, int index, string path, ScenarioFindings findings)
    {
        var workload = scenario.Workloads[index];
        if (workload.Name.Length > 0
            && scenario.Workloads.Take(index).Any(other => other.Name == workload.Name))
        {
            findings.Error(
                $"{path}.name",
                $"Two workloads are called \"{workload.Name}\"; give one of them another name.");
        }

        var sender = ScenarioChecks.NodeOf(scenario, $"{path}.from", workload.From, findings);
        if (sender is { Kind.Length: > 0 } && !Senders.Contains(sender.Kind))
        {
            findings.Error(
                $"{path}.from",
                $"A {sender.Kind} sends no lookups of its own; name a node of kind {NodeKind.Client}.");
        }

        var asked = ScenarioChecks.NodeOf(scenario, $"{path}.to", workload.To, findings);
        if (asked is { Kind.Length: > 0 } && Senders.Contains(asked.Kind))
        {
            findings.Error(
                $"{path}.to",
                $"A {asked.Kind} answers nobody; name a node of kind {NodeKind.Dnsmasq}.");
        }

        CheckTimes(scenario, workload, path, findings);
    }

    private static void CheckTimes(
        Scenario scenario,
        Workload workload,
        string path,
        ScenarioFindings findings)
    {
        if (workload.StartUs > scenario.HorizonUs)
        {
            findings.Error(
                $"{path}.startUs",
                "This workload starts after the end of the run; start it before horizonUs.");
        }

        if (workload.EndUs > scenario.HorizonUs)
        {
            findings.Error(
                $"{path}.endUs",
                "This workload ends after the end of the run; leave endUs out to go on to the end.");
        }

        if (workload.EndUs <= (workload.StartUs ?? 0))
        {
            findings.Error(
                $"{path}.endUs",
                "This workload ends before it starts; make endUs larger than startUs.");
        }
    }
}
