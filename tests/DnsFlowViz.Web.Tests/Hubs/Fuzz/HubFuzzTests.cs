using System.Diagnostics;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Web.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Hubs.Fuzz;

/// <summary>
/// Ten thousand spoilt messages to the real server. Each is followed by a sound question on the same
/// connection: the hub answers it, or has closed that connection, and nobody else notices.
/// </summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class HubFuzzTests(LiveServer server, ITestOutputHelper output)
{
    /// <summary>A connection may call forty times at once, sound questions included.</summary>
    private const int CallsPerConnection = RunBounds.CallBurst - 2;

    private const int Ordinary = 10_000;
    private const int Workers = 4;
    private const long FlatWithin = 16L << 20;
    // HUB_FUZZ_MESSAGES=1000000 is for an evening.
    private static readonly int Messages =
        int.TryParse(Environment.GetEnvironmentVariable("HUB_FUZZ_MESSAGES"), out var asked)
            ? asked
            : Ordinary;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<double> _ordinary = [];
    private double _slowest;
    private int _sent;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_spoilt_messages_break_nothing_hold_nobody_up_and_leave_no_memory()
    {
        // Compiling the code and filling the caches is not what is measured.
        await server.FillTheLibrary(Cancel);
        await Spoil(Ordinary / 5, seed: 1);
        var before = server.HeldBytes();
        (_slowest, _sent) = (0, 0);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var ordinary = AskOn(over.Token);
        await Spoil(Messages, seed: 100);
        await over.CancelAsync();
        await ordinary;

        var grown = server.HeldBytes() - before;
        var slowestOrdinary = _ordinary.Max();
        output.WriteLine($"{_sent} messages; the slowest took {_slowest:F0} ms, the slowest ordinary call "
            + $"beside them {slowestOrdinary:F0} ms; the heap grew by {grown / 1024} KB");
        Assert.True(_sent >= Messages);
        // On a machine with other work the ordinary calls say how long a second is there.
        Assert.InRange(_slowest, 0, Math.Max(1_000, 3 * slowestOrdinary));
        Assert.InRange(grown, long.MinValue, FlatWithin);
    }

    private Task Spoil(int messages, int seed) => Task.WhenAll(Enumerable.Range(0, Workers).Select(async i =>
    {
        var mutator = new HubMutator(seed + i);
        for (var (done, number) = (0, 0); done < messages / Workers; number++)
        {
            done += await OneConnection(mutator, number);
        }
    }));

    private async Task<int> OneConnection(HubMutator mutator, int number)
    {
        await using var hub = await RawHub.At(server.Address);
        var sent = (number % 7) switch
        {
            0 => await SendTogether(hub, mutator.OtherArguments),
            1 or 2 => await SendTogether(hub, mutator.OtherJson),
            3 => await SendNoFrame(hub, mutator.NoFrame()),
            _ => await SendOneByOne(hub, mutator.OtherBytes),
        };
        Interlocked.Add(ref _sent, sent);
        return sent;
    }

    private async Task<int> SendTogether(RawHub hub, Func<byte[]> make)
    {
        for (var i = 1; i < CallsPerConnection; i++)
        {
            await hub.Send(make());
        }

        await Timed(() => hub.AnswerOrClose(Patience));
        return CallsPerConnection - 1;
    }

    // A spoilt frame may end the connection; what came after it would not have been read.
    private async Task<int> SendOneByOne(RawHub hub, Func<byte[]> make)
    {
        var sent = 0;
        while (hub.IsOpen && sent < CallsPerConnection / 2)
        {
            var frame = make();
            sent++;
            if (HubMutator.IsOfUnknownKind(frame))
            {
                await SendNoFrame(hub, frame);
                return sent;
            }

            await hub.Send(frame);
            await Timed(() => hub.AnswerOrClose(Patience));
        }

        return sent;
    }

    // A connection may wait for the rest of such a frame, or be closed: only somebody else can ask then.
    private async Task<int> SendNoFrame(RawHub hub, byte[] bytes)
    {
        await hub.Send(bytes);
        await using var other = await RawHub.At(server.Address);
        await Timed(() => other.AnswerOrClose(Patience));
        Assert.True(other.IsOpen);
        return 1;
    }

    private async Task Timed(Func<Task> act)
    {
        var took = await Milliseconds(act);
        lock (_ordinary)
        {
            _slowest = Math.Max(_slowest, took);
        }
    }

    private async Task AskOn(CancellationToken over)
    {
        await using var viewer = await Viewer.At(server);
        while (!over.IsCancellationRequested)
        {
            _ordinary.Add(await Milliseconds(() => viewer.Check("")));
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private static async Task<double> Milliseconds(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
