using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Web.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DnsFlowViz.Web.Tests.Runs;

public sealed class RunLibraryTests(LiveServer server) : IDisposable
{
    private readonly RunComputer _computer = new(NullLogger<RunComputer>.Instance);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Equal_specs_are_one_run_and_the_seed_makes_another()
    {
        var library = Library(mostRuns: 10);

        Assert.Same(await Opened(library, 1), await Opened(library, 1));
        Assert.NotSame(await Opened(library, 1), await Opened(library, 2));
        Assert.Equal(2, library.Size.Runs);
    }

    [Fact]
    public async Task The_least_recently_used_run_goes_first()
    {
        var library = Library(mostRuns: 2);
        var one = await Opened(library, 1);
        var two = await Opened(library, 2);
        Assert.Same(one, library.Get(one.Opened.RunId));
        await Opened(library, 3);

        Assert.Throws<UnknownRunException>(() => library.Get(two.Opened.RunId));
        Assert.Same(one, library.Get(one.Opened.RunId));
    }

    [Fact]
    public async Task A_watched_run_stays_and_a_full_house_is_said_in_words()
    {
        var library = Library(mostRuns: 2);
        var (one, two) = (await Opened(library, 1), await Opened(library, 2));
        using (one.Watch())
        using (two.Watch())
        {
            var problem = Assert.Single(library.Open(Spec(3)).Problems);
            Assert.Contains("at most 2 runs", problem.Message, StringComparison.Ordinal);
        }

        Assert.NotNull(library.Open(Spec(3)).Opened);
    }

    [Fact]
    public async Task The_bytes_of_all_recordings_are_bounded()
    {
        var one = await Opened(Library(mostRuns: 10), 1);
        var library = Library(mostRuns: 10, mostBytes: one.Recording.Bytes * 5 / 2);
        for (var seed = 1UL; seed <= 6; seed++)
        {
            await Opened(library, seed);
        }

        Assert.InRange(library.Size.Runs, 1, 3);
        Assert.InRange(library.Size.Bytes, 1, one.Recording.Bytes * 4);
    }

    [Fact]
    public async Task Whoever_waits_for_a_run_that_is_let_go_is_told_why()
    {
        var known = await Opened(Library(mostRuns: 10), 1);
        var catalog = server.Services.GetRequiredService<ScenarioCatalog>();
        var scenario = catalog.Find(known.Opened.ScenarioId)!.Scenario!;
        var run = new SharedRun(known.Opened, new Recorder(scenario, 1, []));
        var waiting = run.WaitFor(1, Cancel).AsTask();
        Assert.False(waiting.IsCompleted);

        run.Drop("let go for a reason");
        var refusal = await Assert.ThrowsAsync<RunRefusedException>(() => waiting);
        Assert.Equal("let go for a reason", refusal.Message);
    }

    public void Dispose() => _computer.Dispose();

    private static RunSpec Spec(ulong seed) => new("incident-default-options", null, seed, []);

    private static async Task<SharedRun> Opened(RunLibrary library, ulong seed)
    {
        var run = library.Get(library.Open(Spec(seed)).Opened!.RunId);
        await run.WaitFor(long.MaxValue, Cancel);
        return run;
    }

    private RunLibrary Library(int mostRuns, long mostBytes = RunBounds.RecordingBytes) =>
        new(server.Services.GetRequiredService<SpecReader>(), _computer, mostBytes, mostRuns);
}
