using System.Runtime.CompilerServices;
using System.Text.Json;
using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Contracts.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests;

/// <summary>One page at the hub, as the browser's program would be.</summary>
public sealed class Viewer : IAsyncDisposable
{
    private readonly HubConnection _hub;

    private Viewer(HubConnection hub) => _hub = hub;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Viewer> At(LiveServer server)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server.Address, "hub/run"))
            .AddMessagePackProtocol()
            .Build();
        await hub.StartAsync(Cancel);
        return new Viewer(hub);
    }

    public Task<OpenReply> Open(RunSpec spec) =>
        OpenBytes(JsonSerializer.SerializeToUtf8Bytes(spec, ContractsJson.Default.RunSpec));

    public async Task<OpenReply> OpenBytes(byte[] spec)
    {
        var json = await _hub.InvokeAsync<byte[]>("Open", spec, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.OpenReply)!;
    }

    public async Task<RunOpened> Shipped(string scenarioId)
    {
        var reply = await Open(RunSpec.Shipped(scenarioId));
        Assert.Empty(reply.Problems);
        return reply.Opened!;
    }

    public async Task<RedactedLink> Redact(string link)
    {
        var json = await _hub.InvokeAsync<byte[]>("Redact", link, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.RedactedLink)!;
    }

    public async Task<byte[][]> Watch(string runId, long fromNs, int speed, int most)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var frames = new List<byte[]>();
        await foreach (var frame in _hub.StreamAsync<byte[]>("Watch", runId, fromNs, speed, enough.Token))
        {
            frames.Add(frame);
            if (frames.Count == most)
            {
                break;
            }
        }

        await enough.CancelAsync();
        return [.. frames];
    }

    public async Task<Overview> Overview(RunOpened run, int bins)
    {
        var json = await _hub.InvokeAsync<byte[]>(
            "Overview", run.RunId, false, 0L, run.HorizonUs, bins, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.Overview)!;
    }

    public async Task<LogEntry[]> Log(string runId, long untilNs, int most)
    {
        var json = await _hub.InvokeAsync<byte[]>("Log", runId, untilNs, most, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.LogEntryArray)!;
    }

    public Task<long> Step(string runId, long fromNs, string unit, bool forward) =>
        _hub.InvokeAsync<long>("Step", runId, fromNs, unit, forward, Cancel);

    public async Task<Chain> Chain(string runId, int query) =>
        ChainCodec.Decode(await _hub.InvokeAsync<byte[]>("Chain", runId, query, long.MaxValue, Cancel));

    public async Task<FindReply> Find(string runId, FindFilter filter, int skip, int most)
    {
        var wanted = JsonSerializer.SerializeToUtf8Bytes(filter, ContractsJson.Default.FindFilter);
        var json = await _hub.InvokeAsync<byte[]>("Find", runId, wanted, skip, most, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.FindReply)!;
    }

    public Task<byte[]> Message(string runId, int query, bool answer) =>
        _hub.InvokeAsync<byte[]>("Message", runId, query, answer, Cancel);

    public async Task<Diagnostic[]> Check(string text)
    {
        var json = await _hub.InvokeAsync<byte[]>("Check", text, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.DiagnosticArray)!;
    }

    public async Task<FixList> Fixes(string scenarioId)
    {
        var json = await _hub.InvokeAsync<byte[]>("Fixes", scenarioId, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.FixList)!;
    }

    public async Task<FixJudgement> Verdict(string scenarioId, string fixId)
    {
        var json = await _hub.InvokeAsync<byte[]>("Verdict", scenarioId, fixId, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.FixJudgement)!;
    }

    public async Task<FixOffer> Edited(string scenarioId, string text)
    {
        var json = await _hub.InvokeAsync<byte[]>("Edited", scenarioId, text, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.FixOffer)!;
    }

    public async Task<FixJudgement> EditVerdict(string scenarioId, string text)
    {
        var json = await _hub.InvokeAsync<byte[]>("EditVerdict", scenarioId, text, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.FixJudgement)!;
    }

    public IAsyncEnumerable<SweepNews> Sweep(SweepOrder order) => SweepUntil(order, Cancel);

    public async IAsyncEnumerable<SweepNews> SweepUntil(
        SweepOrder order, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var news in _hub.StreamAsync<byte[]>("Sweep", Bytes(order), stop))
        {
            yield return JsonSerializer.Deserialize(news, ContractsJson.Default.SweepNews)!;
        }
    }

    public async Task<SweepFiles> SweepFiles(SweepOrder order, params SweepRun[] runs)
    {
        var taking = JsonSerializer.SerializeToUtf8Bytes(
            new SweepTaking(order, runs), ContractsJson.Default.SweepTaking);
        var json = await _hub.InvokeAsync<byte[]>("SweepFiles", taking, Cancel);
        return JsonSerializer.Deserialize(json, ContractsJson.Default.SweepFiles)!;
    }

    public Task<string> SweepScenario(SweepOrder order, int cell) =>
        _hub.InvokeAsync<string>("SweepScenario", Bytes(order), cell, Cancel);

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private static byte[] Bytes(SweepOrder order) =>
        JsonSerializer.SerializeToUtf8Bytes(order, ContractsJson.Default.SweepOrder);
}
