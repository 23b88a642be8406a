using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing;

/// <summary>
/// Makes a failing case small: takes one thing away after the other for as long as the same promise is still
/// broken.
/// </summary>
public static class CaseShrinker
{
    /// <summary>Scenarios that are tried before it is content with what it has.</summary>
    public const int MostTries = 600;

    private const long ShortestUs = 1_000;

    /// <summary>The smallest scenario found for which <paramref name="fails"/> still holds.</summary>
    /// <param name="failing">A scenario for which it holds.</param>
    /// <param name="fails">True when a scenario breaks the promise in question.</param>
    public static Scenario Shrink(Scenario failing, Func<Scenario, bool> fails)
    {
        ArgumentNullException.ThrowIfNull(failing);
        ArgumentNullException.ThrowIfNull(fails);
        var (smallest, tries) = (failing, 0);
        for (var found = true; found;)
        {
            found = false;
            foreach (var smaller in Smaller(smallest))
            {
                if (tries++ == MostTries)
                {
                    return smallest;
                }

                if (fails(smaller))
                {
                    (smallest, found) = (smaller, true);
                    break;
                }
            }
        }

        return smallest;
    }

    private static IEnumerable<Scenario> Smaller(Scenario larger) =>
    [
        .. Without(larger.Triggers).Select(fewer => larger with { Triggers = fewer }),
        .. Without(larger.Workloads).Select(fewer => larger with { Workloads = fewer }),
        .. ShorterHorizons(larger),
        .. WithoutNodes(larger),
        .. Without(larger.Links).Select(fewer => larger with { Links = fewer }),
        .. WithoutLines(larger),
    ];

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> all) =>
        Enumerable.Range(0, all.Count)
            .Select(left => (IReadOnlyList<T>)[.. all.Where((_, number) => number != left)]);

    /// <summary>Half as long, or a tenth shorter; what would happen later is taken away.</summary>
    private static IEnumerable<Scenario> ShorterHorizons(Scenario larger) =>
        new[] { larger.HorizonUs / 2, larger.HorizonUs * 9 / 10 }
            .Where(horizon => horizon >= ShortestUs)
            .Select(horizon => larger with
            {
                HorizonUs = horizon,
                Triggers = [.. larger.Triggers.Where(trigger => trigger.AtUs <= horizon)],
                Workloads =
                [
                    .. larger.Workloads.Where(load => (load.StartUs ?? 0) < horizon)
                        .Select(load => load with { EndUs = load.EndUs > horizon ? null : load.EndUs }),
                ],
            });

    private static IEnumerable<Scenario> WithoutNodes(Scenario larger) =>
        larger.Nodes.Select(node => WithoutNode(larger, node));

    private static Scenario WithoutNode(Scenario larger, ScenarioNode left) => larger with
    {
        Nodes = [.. larger.Nodes.Where(node => node != left)],
        Links = [.. larger.Links.Where(link => link.From != left.Id && link.To != left.Id)],
        Workloads = [.. larger.Workloads.Where(load => load.From != left.Id && load.To != left.Id)],
        Triggers = [.. larger.Triggers.Where(trigger => trigger.Node != left.Id && trigger.To != left.Id)],
    };

    private static IEnumerable<Scenario> WithoutLines(Scenario larger) =>
        from node in larger.Nodes
        from file in node.Files
        where file.Value.Length > 0
        from fewer in Without(file.Value.Split('\n'))
        select larger with
        {
            Nodes =
            [
                .. larger.Nodes.Select(other =>
                    other == node ? node.WithFile(file.Key, string.Join('\n', fewer)) : other),
            ],
        };
}
