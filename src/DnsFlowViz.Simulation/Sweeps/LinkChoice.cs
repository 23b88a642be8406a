using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>Which link a parameter means: <c>from-to</c> by ids, or the one the loop goes over.</summary>
internal static class LinkChoice
{
    /// <summary>The parameter; or what is wrong, in words.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="which">The two ids with a dash between; empty for the loop's link.</param>
    /// <param name="own">Microseconds of the link.</param>
    /// <param name="set">Puts microseconds into the link.</param>
    public static (SweepParameter? Parameter, string? Problem) Make(
        Scenario scenario,
        string name,
        string which,
        Func<ScenarioLink, long> own,
        Func<ScenarioLink, long, ScenarioLink> set)
    {
        if (Ends(scenario, which) is not var (from, to))
        {
            var ids = string.Join(", ", scenario.Nodes.Select(node => node.Id));
            return (null, which.Length == 0
                ? $"No loop is possible here, so {name} needs its link: write {name}:<from>-<to>."
                : $"\"{which}\" is no link; write {name}:<from>-<to> with two of: {ids}.");
        }

        return (new SweepParameter($"{name}:{from}-{to}", SweepUnit.Time)
        {
            Own = now => SweepUnit.Time.Value(own(Of(now, from, to) ?? Unsaid(from, to))),
            Set = (now, value) => With(now, from, to, link => set(link, value.Number!.Value)),
        },
        null);
    }

    private static (string From, string To)? Ends(Scenario scenario, string which)
    {
        if (which.Length == 0)
        {
            return LoopFinder.Find(scenario) is [var edge, ..]
                ? (scenario.Nodes[edge.Forwarder].Id, scenario.Nodes[edge.Recursor].Id)
                : null;
        }

        // An id may hold dashes itself, so every dash may be the one between.
        for (var dash = which.IndexOf('-'); dash >= 0; dash = which.IndexOf('-', dash + 1))
        {
            var (from, to) = (which[..dash], which[(dash + 1)..]);
            if (from != to && Has(scenario, from) && Has(scenario, to))
            {
                return (from, to);
            }
        }

        return null;
    }

    private static bool Has(Scenario scenario, string id) => scenario.Nodes.Any(node => node.Id == id);

    private static bool IsBetween(ScenarioLink link, string from, string to) =>
        (link.From == from && link.To == to) || (link.From == to && link.To == from);

    private static ScenarioLink? Of(Scenario scenario, string from, string to) =>
        scenario.Links.FirstOrDefault(link => IsBetween(link, from, to));

    // A pair that the scenario gives no link for.
    private static ScenarioLink Unsaid(string from, string to) =>
        new(from, to, ScenarioLink.DefaultOneWayUs, 0, 0, "");

    private static Scenario With(
        Scenario scenario, string from, string to, Func<ScenarioLink, ScenarioLink> change) =>
        Of(scenario, from, to) is null
            ? scenario with { Links = [.. scenario.Links, change(Unsaid(from, to))] }
            : scenario with
            {
                Links =
                [
                    .. scenario.Links.Select(link => IsBetween(link, from, to) ? change(link) : link),
                ],
            };
}
