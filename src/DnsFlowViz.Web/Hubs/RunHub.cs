using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Hubs;

/// <summary>
/// What a page can ask. Everything but frames crosses as JSON in a byte array. Refusals become words in
/// <see cref="HubManners"/>, which also holds every connection to its share.
/// </summary>
public sealed partial class RunHub(
    RunLibrary library,
    Screening screening,
    RunReads reads,
    GenealogyReads genealogy,
    ScenarioCatalog catalog) : Hub
{
    /// <summary>
    /// Opens a run from the JSON of its spec; answers the JSON of an <see cref="OpenReply"/>.
    /// </summary>
    public byte[] Open(byte[] spec)
    {
        var parsed = SpecReader.Parse(spec, out var problem);
        return Json(
            parsed is null ? new OpenReply(null, [problem!]) : library.Open(parsed),
            ContractsJson.Default.OpenReply);
    }

    /// <summary>Encoded frames from an instant on at one speed, the first of them whole.</summary>
    public IAsyncEnumerable<byte[]> Watch(string runId, long fromNs, int speed, CancellationToken cancel) =>
        screening.Watch(runId, fromNs, speed, cancel);

    /// <summary>Series for the timeline; answers when the recording is complete.</summary>
    public async Task<byte[]> Overview(string runId, bool story, long fromUs, long toUs, int bins)
    {
        var overview = await reads.Overview(runId, story, fromUs, toUs, bins, Context.ConnectionAborted);
        return Json(overview, ContractsJson.Default.Overview);
    }

    /// <summary>The last lines the daemons wrote up to an instant, oldest first.</summary>
    public async Task<byte[]> Log(string runId, long untilNs, int most)
    {
        var lines = await reads.Log(runId, untilNs, most, Context.ConnectionAborted);
        return Json(lines, ContractsJson.Default.LogEntryArray);
    }

    /// <summary>The instant of the next (or last) event or lap.</summary>
    public Task<long> Step(string runId, long fromNs, string unit, bool forward) =>
        reads.Step(runId, fromNs, unit, forward, Context.ConnectionAborted);

    private static byte[] Json<T>(T value, JsonTypeInfo<T> form) =>
        JsonSerializer.SerializeToUtf8Bytes(value, form);
}
