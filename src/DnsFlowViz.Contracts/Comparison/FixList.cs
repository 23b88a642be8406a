using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Contracts.Comparison;

/// <summary>What can be done about a scenario's loop.</summary>
/// <param name="ScenarioId">Id of the shipped scenario.</param>
/// <param name="Title">Its title.</param>
/// <param name="Telling"><c>as told</c> or <c>as measured</c>.</param>
/// <param name="Seed">The seed of all runs.</param>
/// <param name="Original">The run in which nothing is done, on the schedule by which fixes are
/// judged.</param>
/// <param name="Fixes">Every fix of the catalogue, in the order in which people should read them.</param>
public sealed record FixList(
    string ScenarioId, string Title, string Telling, ulong Seed, RunSpec Original, FixOffer[] Fixes)
{
    /// <summary>The fix of an id; null when the catalogue has none.</summary>
    public FixOffer? Find(string id) => Array.Find(Fixes, fix => fix.Id == id);
}
