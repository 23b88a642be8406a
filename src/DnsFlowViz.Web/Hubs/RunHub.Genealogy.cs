using System.Text.Json;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Hubs;

/// <content>Questions about single queries of a run.</content>
public sealed partial class RunHub
{
    private const string NoFilter = "What is looked for cannot be read. Reload the page.";

    /// <summary>
    /// Where a query came from and what became of it by an instant and beyond, as the bytes of a chain.
    /// </summary>
    public async Task<byte[]> Chain(string runId, int query, long atNs) =>
        ChainCodec.Encode(await genealogy.Chain(runId, query, atNs, Context.ConnectionAborted));

    /// <summary>Queries of the whole run that fit the JSON of a filter, one page of them.</summary>
    public async Task<byte[]> Find(string runId, byte[] filter, int skip, int most)
    {
        var found = await genealogy.Find(runId, FilterIn(filter), skip, most, Context.ConnectionAborted);
        return Json(found, ContractsJson.Default.FindReply);
    }

    /// <summary>
    /// The octets of a query, or of the first answer to it (RFC 1035 section 4); none when it never left.
    /// </summary>
    public Task<byte[]> Message(string runId, int query, bool answer) =>
        genealogy.Message(runId, query, answer, Context.ConnectionAborted);

    private static FindFilter FilterIn(byte[] filter)
    {
        try
        {
            return JsonSerializer.Deserialize(filter ?? [], ContractsJson.Default.FindFilter)
                ?? throw new RunRefusedException(NoFilter);
        }
        catch (JsonException)
        {
            throw new RunRefusedException(NoFilter);
        }
    }
}
