using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Genealogy;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// What can be asked about the queries of a run. All of it waits for the whole recording, because what
/// became of a query may be decided at the end. Arguments are checked here, for every caller.
/// </summary>
public sealed class GenealogyReads(RunLibrary library, RuleBook book)
{
    /// <summary>Where a query came from and what became of it.</summary>
    public async Task<Chain> Chain(string runId, int query, CancellationToken cancel)
    {
        var run = await Whole(runId, cancel);
        Require(run, query);
        return ChainBuilder.Build(run.Recording, query, book);
    }

    private async Task<SharedRun> Whole(string runId, CancellationToken cancel)
    {
        var run = library.Get(runId);
        using var watching = run.Watch();
        await run.WaitFor(long.MaxValue, cancel);
        return run;
    }

    private static void Require(SharedRun run, int query)
    {
        var count = run.Recording.Run.Queries.Count;
        if (query < 0 || query >= count)
        {
            throw new RunRefusedException($"This run has {count} queries and none of number {query}.");
        }
    }
}
