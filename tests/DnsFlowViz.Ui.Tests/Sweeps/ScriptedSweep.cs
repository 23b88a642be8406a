using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Ui.Sweeps;

namespace DnsFlowViz.Ui.Tests.Sweeps;

/// <summary>A sweep of three by two cells that sends what the test says.</summary>
public sealed class ScriptedSweep : ISweepSource
{
    private Channel<SweepNews> _news = Channel.CreateUnbounded<SweepNews>();

    public static SweepChart Chart { get; } = new(
        "incident-as-measured",
        [
            new SweepSide("dns-forward-max", "", ["50", "150", "1000"], true, new SweepOwn("150", 1)),
            new SweepSide(
                "one-way:dnsmasq-consul", "µs", ["100us", "1.3ms"], true, new SweepOwn("700us", 0.5)),
        ],
        [0, 2, 1, 3, 5, 4],
        [new SweepFact("Seed", "42")],
        60_000_000,
        60_000_000,
        1,
        ["dns-forward-max", "one-way"]);

    /// <summary>The sweeps that were asked for.</summary>
    public List<SweepOrder> Asked { get; } = [];

    /// <summary>The runs that were written as files.</summary>
    public List<SweepTaking> Taken { get; } = [];

    public static SweepRun Run(int number, double? success) => new(
        number, success, 10, 20, 151, 410, 4_200, true, 9_060, 2, 1_121, 75, null);

    public void Send(int[] tipping, params SweepRun[] runs) =>
        _news.Writer.TryWrite(new SweepNews(null, null, runs, tipping));

    public void Send(SweepNews news) => _news.Writer.TryWrite(news);

    public void End() => _news.Writer.Complete();

    public async IAsyncEnumerable<SweepNews> Play(
        SweepOrder order, [EnumeratorCancellation] CancellationToken cancel)
    {
        Asked.Add(order);
        _news = Channel.CreateUnbounded<SweepNews>();
        await foreach (var news in _news.Reader.ReadAllAsync(cancel))
        {
            yield return news;
        }
    }

    public Task<SweepFiles> Files(SweepTaking taking, CancellationToken cancel)
    {
        Taken.Add(taking);
        return Task.FromResult(new SweepFiles("a,b\n1,2\n", "{}\n"));
    }

    public Task<string> ScenarioText(SweepOrder order, int cell, CancellationToken cancel) =>
        Task.FromResult($"{{\"cell\":{cell}}}");
}
