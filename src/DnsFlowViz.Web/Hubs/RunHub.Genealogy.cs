using DnsFlowViz.Contracts.Genealogy;

namespace DnsFlowViz.Web.Hubs;

/// <content>Questions about single queries of a run.</content>
public sealed partial class RunHub
{
    /// <summary>Where a query came from and what became of it, as the bytes of a chain.</summary>
    public async Task<byte[]> Chain(string runId, int query) =>
        ChainCodec.Encode(await genealogy.Chain(runId, query, Context.ConnectionAborted));
}
