using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Tests.Hubs.Fuzz;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Api;

/// <summary>Ten thousand spoilt bodies to the real server: each is answered, and none breaks it.</summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class ApiFuzzTests(LiveServer server, ITestOutputHelper output) : IDisposable
{
    private const int Bodies = 10_000;
    private const int Workers = 4;
    private const long FlatWithin = 16L << 20;

    private readonly ApiClient _api = new(new HttpClient { BaseAddress = server.Address });
    private readonly ConcurrentDictionary<int, int> _answers = new();
    private readonly ConcurrentQueue<string> _broken = new();
    private readonly Lock _gate = new();
    private double _slowest;
    private double _slowestOrdinary;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Ten_thousand_spoilt_bodies_break_nothing_hold_nobody_up_and_leave_no_memory()
    {
        // Compiling the code and filling the caches is not what is measured.
        await server.FillTheLibrary(Cancel);
        await Spoil(Bodies / 5, seed: 1);
        var before = server.HeldBytes();
        _slowest = 0;
        _answers.Clear();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var ordinary = AskOn(over.Token);
        await Spoil(Bodies, seed: 100);
        await over.CancelAsync();
        await ordinary;

        var grown = server.HeldBytes() - before;
        var counts = string.Join(
            ", ", _answers.OrderBy(one => one.Key).Select(one => $"{one.Value} × {one.Key}"));
        output.WriteLine($"{counts}; the slowest took {_slowest:F0} ms, the slowest ordinary call beside "
            + $"them {_slowestOrdinary:F0} ms; the heap grew by {grown / 1024} KB");
        Assert.Empty(_broken);
        Assert.Equal(Bodies, _answers.Values.Sum());
        Assert.True(_answers.Keys.Max() < 500, counts);
        // The bodies are spoilt and not only nonsense: some are played, most are refused.
        Assert.InRange(_answers.GetValueOrDefault(200), 100, Bodies - 100);
        // On a machine with other work the ordinary calls say how long a second is there.
        Assert.InRange(_slowest, 0, Math.Max(1_000, 3 * _slowestOrdinary));
        Assert.InRange(grown, long.MinValue, FlatWithin);
    }

    private Task Spoil(int bodies, int seed) => Task.WhenAll(Enumerable.Range(0, Workers).Select(async i =>
    {
        var mutator = new ApiMutator(seed + i);
        for (var done = 0; done < bodies / Workers; done++)
        {
            var (path, body) = mutator.Next();
            var started = Stopwatch.GetTimestamp();
            using var answer = await _api.Post(path, body);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            _answers.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            if ((int)answer.StatusCode >= 500)
            {
                _broken.Enqueue($"{(int)answer.StatusCode} {path} {Encoding.UTF8.GetString(body)}");
            }

            lock (_gate)
            {
                _slowest = Math.Max(_slowest, took);
            }
        }
    }));

    private async Task AskOn(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await _api.Post("/api/v1/check", ApiClient.SmallRun);
            _slowestOrdinary = Math.Max(
                _slowestOrdinary, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(100, CancellationToken.None);
        }
    }
}
