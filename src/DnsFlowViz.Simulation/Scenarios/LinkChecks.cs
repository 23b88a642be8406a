namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>Checks the links: both ends exist, no pair twice, delays within bounds.</summary>
internal static class LinkChecks
{
    /// <summary>The sentence for a link that takes too long.</summary>
    public const string TooSlow =
        "oneWayUs and jitterUs together may be at most 2,000,000 (2 seconds); make one of them smaller.";

    /// <summary>Checks all links.</summary>
    public static void Check(Scenario scenario, ScenarioFindings findings)
    {
        for (var i = 0; i < scenario.Links.Count; i++)
        {
            var link = scenario.Links[i];
            var path = $"links[{i}]";
            ScenarioChecks.NodeOf(scenario, $"{path}.from", link.From, findings);
            ScenarioChecks.NodeOf(scenario, $"{path}.to", link.To, findings);
            if (link.From.Length > 0 && link.From == link.To)
            {
                findings.Error(
                    $"{path}.to",
                    $"This link goes from \"{link.From}\" to itself; name another node.");
            }

            if (scenario.Links.Take(i).Any(other => IsSamePair(link, other)))
            {
                findings.Error(
                    path,
                    $"There is a link between \"{link.From}\" and \"{link.To}\" already; keep one, it "
                    + "serves both directions.");
            }

            if (IsTooSlow(link.OneWayUs, link.JitterUs))
            {
                findings.Error($"{path}.oneWayUs", TooSlow);
            }
        }
    }

    /// <summary>True when a message could be under way for longer than a link may take.</summary>
    public static bool IsTooSlow(long oneWayUs, long jitterUs) =>
        oneWayUs > ScenarioBounds.DelayUs || jitterUs > ScenarioBounds.DelayUs - oneWayUs;

    private static bool IsSamePair(ScenarioLink left, ScenarioLink right) =>
        (left.From, left.To) == (right.From, right.To) || (left.From, left.To) == (right.To, right.From);
}
