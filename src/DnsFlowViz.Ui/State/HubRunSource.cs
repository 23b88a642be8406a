using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Ui.Sweeps;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// Runs from the server's hub. The connection is made with the first question and made again for ever when
/// it breaks; until then every question ends in a <see cref="ConnectionLostException"/>.
/// </summary>
public sealed partial class HubRunSource : IRunSource, ISweepSource, IConnection, IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly SemaphoreSlim _starting = new(1, 1);

    /// <summary>A source at the hub of the server that this page came from.</summary>
    public HubRunSource(NavigationManager navigation)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        _hub = new HubConnectionBuilder()
            .WithUrl(navigation.ToAbsoluteUri("hub/run"))
            .WithAutomaticReconnect(new ShortSteps())
            .AddMessagePackProtocol()
            .Build();
        _hub.Reconnecting += _ => Tell();
        _hub.Reconnected += _ => Tell();
        _hub.Closed += _ => Tell();
    }

    /// <inheritdoc />
    public event Action? UpChanged;

    /// <inheritdoc />
    public bool IsUp => _hub.State == HubConnectionState.Connected;

    /// <inheritdoc />
    public Task<OpenReply> Open(RunSpec spec, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(spec, ContractsJson.Default.RunSpec);
        return Call(ContractsJson.Default.OpenReply, "Open", cancel, json);
    }

    /// <inheritdoc />
    public Task<Overview> Overview(
        string runId, bool story, long fromUs, long toUs, int bins, CancellationToken cancel) =>
        Call(ContractsJson.Default.Overview, "Overview", cancel, runId, story, fromUs, toUs, bins);

    /// <inheritdoc />
    public Task<LogEntry[]> Log(string runId, long untilNs, int most, CancellationToken cancel) =>
        Call(ContractsJson.Default.LogEntryArray, "Log", cancel, runId, untilNs, most);

    /// <inheritdoc />
    public Task<Diagnostic[]> Check(string scenarioText, CancellationToken cancel) =>
        Call(ContractsJson.Default.DiagnosticArray, "Check", cancel, scenarioText);

    /// <inheritdoc />
    public Task<string> ScenarioText(string scenarioId, CancellationToken cancel) =>
        Guarded(() => _hub.InvokeCoreAsync<string>("ScenarioText", [scenarioId], cancel), cancel);

    /// <inheritdoc />
    public async Task<Chain> Chain(string runId, int query, long atNs, CancellationToken cancel)
    {
        var bytes = await Guarded(
            () => _hub.InvokeCoreAsync<byte[]>("Chain", [runId, query, atNs], cancel), cancel);
        return ChainCodec.Decode(bytes);
    }

    /// <inheritdoc />
    public Task<FindReply> Find(
        string runId, FindFilter filter, int skip, int most, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(filter, ContractsJson.Default.FindFilter);
        return Call(ContractsJson.Default.FindReply, "Find", cancel, runId, json, skip, most);
    }

    /// <inheritdoc />
    public Task<byte[]> Message(string runId, int query, bool answer, CancellationToken cancel) => Guarded(
        () => _hub.InvokeCoreAsync<byte[]>("Message", [runId, query, answer], cancel), cancel);

    /// <inheritdoc />
    public Task<long> Step(string runId, long fromNs, string unit, bool forward, CancellationToken cancel) =>
        Guarded(() => _hub.InvokeCoreAsync<long>("Step", [runId, fromNs, unit, forward], cancel), cancel);

    /// <inheritdoc />
    public async IAsyncEnumerable<Frame> Watch(
        string runId, long fromNs, int speed, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var frame in Stream("Watch", [runId, fromNs, speed], cancel))
        {
            yield return FrameCodec.Decode(frame);
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<SweepNews> Play(
        SweepOrder order, [EnumeratorCancellation] CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(order, ContractsJson.Default.SweepOrder);
        await foreach (var news in Stream("Sweep", [json], cancel))
        {
            yield return JsonSerializer.Deserialize(news, ContractsJson.Default.SweepNews)!;
        }
    }

    /// <inheritdoc />
    public Task<SweepFiles> Files(SweepTaking taking, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(taking, ContractsJson.Default.SweepTaking);
        return Call(ContractsJson.Default.SweepFiles, "SweepFiles", cancel, json);
    }

    /// <inheritdoc />
    public Task<string> ScenarioText(SweepOrder order, int cell, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(order, ContractsJson.Default.SweepOrder);
        return Guarded(() => _hub.InvokeCoreAsync<string>("SweepScenario", [json, cell], cancel), cancel);
    }

    /// <summary>Closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _starting.Dispose();
    }

    private async IAsyncEnumerable<byte[]> Stream(
        string method, object[] args, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var stream = _hub.StreamAsyncCore<byte[]>(method, args, over.Token);
        var items = stream.GetAsyncEnumerator(over.Token);
        try
        {
            while (await Guarded(() => items.MoveNextAsync().AsTask(), cancel))
            {
                yield return items.Current;
            }
        }
        finally
        {
            // Only the token tells the server to stop; leaving the stream does not.
            await over.CancelAsync();
            await items.DisposeAsync();
        }
    }

    private async Task<T> Call<T>(
        JsonTypeInfo<T> form, string method, CancellationToken cancel, params object[] args)
    {
        var json = await Bytes(method, cancel, args);
        return JsonSerializer.Deserialize(json, form)
            ?? throw new InvalidOperationException($"The answer to {method} is empty. Reload the page.");
    }

    private Task<byte[]> Bytes(string method, CancellationToken cancel, params object[] args) =>
        Guarded(() => _hub.InvokeCoreAsync<byte[]>(method, args, cancel), cancel);

    /// <summary>Makes the connection when there is none, and says in our words what went wrong.</summary>
    private async Task<T> Guarded<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        await Connect(cancel);
        try
        {
            return await ask();
        }
        catch (HubException refusal) when (IsUnknownRun(refusal))
        {
            throw new UnknownRunException(refusal.Message, refusal);
        }
        catch (HubException refusal) when (IsUp)
        {
            throw new InvalidOperationException(refusal.Message, refusal);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            throw new ConnectionLostException("The server did not answer.", failure);
        }
    }

    private async Task Connect(CancellationToken cancel)
    {
        await _starting.WaitAsync(cancel);
        try
        {
            if (_hub.State == HubConnectionState.Disconnected)
            {
                await _hub.StartAsync(cancel);
            }
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            throw new ConnectionLostException("The server cannot be reached.", failure);
        }
        finally
        {
            _starting.Release();
        }

        if (!IsUp)
        {
            throw new ConnectionLostException("The connection is being made again.");
        }
    }

    private Task Tell()
    {
        UpChanged?.Invoke();
        return Task.CompletedTask;
    }

    private static bool IsUnknownRun(HubException refusal) =>
        refusal.Message.Contains("unknown run", StringComparison.OrdinalIgnoreCase);

    private sealed class ShortSteps : IRetryPolicy
    {
        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            TimeSpan.FromMilliseconds(Math.Min(3000, 250 * (retryContext.PreviousRetryCount + 1)));
    }
}
