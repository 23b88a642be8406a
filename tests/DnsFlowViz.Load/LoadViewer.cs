using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Load;

/// <summary>
/// A viewer as a page is one: it keeps its run and its playhead, and when the connection breaks it connects
/// again for ever, opens its run again and goes on where it was.
/// </summary>
/// <param name="server">Address of the server.</param>
/// <param name="spec">The run it watches.</param>
/// <param name="fromNs">Where its playhead is at first, nanoseconds of virtual time.</param>
/// <param name="gaps">Takes the times between its frames.</param>
public sealed class LoadViewer(Uri server, RunSpec spec, long fromNs, FrameGaps gaps)
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(250);
    private readonly ConcurrentQueue<ViewerReturn> _returns = new();
    private long _playheadNs = fromNs;
    private long _index = -1;
    private long _frames;
    private long _lostAt;
    private (long FromNs, string Hash)? _whole;

    /// <summary>Frames received so far.</summary>
    public long Frames => Interlocked.Read(ref _frames);

    /// <summary>Start of the frame it saw last, nanoseconds of virtual time.</summary>
    public long PlayheadNs => Interlocked.Read(ref _playheadNs);

    /// <summary>Each time it came back, in order.</summary>
    public IReadOnlyCollection<ViewerReturn> Returns => _returns;

    /// <summary>Watches until it is told to stop; at the end of the run it begins again.</summary>
    public async Task Watch(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await WatchOnce(cancel);
            }
            catch (Exception) when (!cancel.IsCancellationRequested)
            {
                // Whatever broke, a page would try again.
                _lostAt = _lostAt == 0 ? Stopwatch.GetTimestamp() : _lostAt;
                await Task.Delay(Retry, cancel).ContinueWith(_ => { }, CancellationToken.None);
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task WatchOnce(CancellationToken cancel)
    {
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "hub/run"))
            .AddMessagePackProtocol()
            .Build();
        await hub.StartAsync(cancel);
        var runId = await Open(hub, cancel);
        while (!cancel.IsCancellationRequested)
        {
            var arrived = 0L;
            var frames = hub.StreamAsync<byte[]>("Watch", runId, PlayheadNs, SpeedLadder.RealTime, cancel);
            await foreach (var bytes in frames)
            {
                var now = Stopwatch.GetTimestamp();
                if (arrived != 0)
                {
                    gaps.Add(Stopwatch.GetElapsedTime(arrived, now).TotalMilliseconds);
                }

                arrived = now;
                if (_lostAt != 0)
                {
                    await ComeBack(hub, runId, FrameCodec.Decode(bytes), cancel);
                }

                Take(bytes);
            }

            Interlocked.Exchange(ref _playheadNs, 0);
        }
    }

    private async Task<string> Open(HubConnection hub, CancellationToken cancel)
    {
        var asked = JsonSerializer.SerializeToUtf8Bytes(spec, ContractsJson.Default.RunSpec);
        var answer = await hub.InvokeAsync<byte[]>("Open", asked, cancel);
        var reply = JsonSerializer.Deserialize(answer, ContractsJson.Default.OpenReply)!;
        return reply.Opened?.RunId
            ?? throw new InvalidOperationException(reply.Problems[0].Message);
    }

    private void Take(byte[] bytes)
    {
        var frame = FrameCodec.Decode(bytes);
        if (frame.IsKey)
        {
            _whole = (frame.FromNs, HashOf(bytes));
        }

        _index = frame.Index;
        Interlocked.Exchange(ref _playheadNs, frame.FromNs);
        Interlocked.Increment(ref _frames);
    }

    private async Task ComeBack(HubConnection hub, string runId, Frame first, CancellationToken cancel)
    {
        var after = Stopwatch.GetElapsedTime(_lostAt);
        var at = DateTimeOffset.UtcNow;
        var same = _whole is not { } whole
            || await WholeAt(hub, runId, whole.FromNs, cancel) == whole.Hash;
        _returns.Enqueue(new ViewerReturn(at, after, _index < 0 || first.Index == _index, same));
        _lostAt = 0;
    }

    private static async Task<string> WholeAt(
        HubConnection hub, string runId, long ns, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var frames = hub.StreamAsync<byte[]>("Watch", runId, ns, SpeedLadder.RealTime, enough.Token);
        await foreach (var bytes in frames)
        {
            // Only the token tells the server to stop.
            await enough.CancelAsync();
            return HashOf(bytes);
        }

        return "";
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
