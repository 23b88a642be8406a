using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Review;

/// <summary>A shipped scenario that shows something about the run of a review.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="What">What differs in it, in words.</param>
public sealed record RelatedScenario(string Id, string Title, string What)
{
    /// <summary>
    /// Of some scenarios those in which the same line sends questions out and no line sends them back.
    /// </summary>
    public static IReadOnlyList<RelatedScenario> Of(RunOpened run, IEnumerable<Scenario> shipped)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(shipped);
        var outward = run.Loops.Where(edge => edge.Closed).Select(edge => edge.ForwardText).ToHashSet();
        return
        [
            .. from scenario in shipped
               where scenario.Id != run.ScenarioId
               let loops = RunDescriber.Describe(scenario, scenario.Seed, "", []).Loops
               where loops.Length > 0 && loops.All(edge => !edge.Closed)
                   && loops.Any(edge => outward.Contains(edge.ForwardText))
               select new RelatedScenario(
                   scenario.Id, scenario.Title, $"{loops[0].ForwardText} is there, and no line sends back"),
        ];
    }
}
