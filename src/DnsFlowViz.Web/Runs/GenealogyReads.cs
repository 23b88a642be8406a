using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings.OnTheWire;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// What can be asked about the queries of a run. A search waits for the whole recording. Arguments are
/// checked here, for every caller.
/// </summary>
public sealed class GenealogyReads(RunLibrary library, RuleBook book)
{
    /// <summary>
    /// Where a query came from and what became of it, as soon as the recording reaches an instant. It says
    /// how far it knows; who looks later asks again.
    /// </summary>
    public async Task<Chain> Chain(string runId, int query, long atNs, CancellationToken cancel)
    {
        var run = library.Get(runId);
        await run.WaitFor(Math.Clamp(atNs, 0, run.Opened.HorizonUs * 1000), cancel);
        if (query >= run.Recording.Run.Queries.Count)
        {
            await run.WaitFor(long.MaxValue, cancel);
        }

        Require(run, query);
        return ChainBuilder.Build(run.Recording, query, book);
    }

    /// <summary>Queries of the whole run that fit a filter, one page of them.</summary>
    public async Task<FindReply> Find(
        string runId, FindFilter filter, int skip, int most, CancellationToken cancel)
    {
        if (skip < 0 || most is < 1 or > RunBounds.FoundQueries)
        {
            throw new RunRefusedException(
                $"A search lists 1 to {RunBounds.FoundQueries} queries from one on, not {most} from {skip}.");
        }

        var run = await Whole(runId, cancel);
        return QueryFinder.Find(run.Recording, filter, skip, most);
    }

    /// <summary>The octets of a query, or of the first answer to it; none when it never left.</summary>
    public async Task<byte[]> Message(string runId, int query, bool answer, CancellationToken cancel)
    {
        var run = library.Get(runId);
        if (answer || query >= run.Recording.Run.Queries.Count)
        {
            await run.WaitFor(long.MaxValue, cancel);
        }

        Require(run, query);
        var reader = new MessageReader(run.Recording);
        return (answer ? reader.Answer(query) : reader.Query(query)) is { } message
            ? Octets(message.Message)
            : [];
    }

    private static byte[] Octets(in WireMessage message)
    {
        var room = new byte[WireFormat.MostOctets];
        return room[..WireFormat.Write(room, message)];
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
