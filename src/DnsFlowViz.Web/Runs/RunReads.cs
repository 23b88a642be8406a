using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Web.Runs;

/// <summary>
/// What can be asked about a run besides its frames. Arguments are checked here, for every caller.
/// </summary>
public sealed class RunReads(RunLibrary library)
{
    /// <summary>Series for the timeline; waits until the recording is complete.</summary>
    public async Task<Overview> Overview(
        string runId, bool story, long fromUs, long toUs, int bins, CancellationToken cancel)
    {
        var run = library.Get(runId);
        Require(
            bins is >= 1 and <= RunBounds.Bins,
            $"An overview has 1 to {RunBounds.Bins} bins, not {bins}.");
        var horizonUs = run.Opened.HorizonUs;
        var (from, to) = (Math.Clamp(fromUs, 0, horizonUs), Math.Clamp(toUs, 0, horizonUs));
        Require(
            from < to,
            $"The range ends before it begins: from {fromUs} to {toUs} µs in a run of {horizonUs} µs.");
        using var watching = run.Watch();
        await run.WaitFor(long.MaxValue, cancel);
        var clock = run.Clock(story ? SpeedLadder.Story : SpeedLadder.RealTime);
        return OverviewBuilder.Build(run.Recording, clock, from * 1000, to * 1000, bins);
    }

    /// <summary>
    /// The last lines the daemons wrote up to an instant, as soon as the recording reaches it.
    /// </summary>
    public async Task<LogEntry[]> Log(string runId, long untilNs, int most, CancellationToken cancel)
    {
        var run = library.Get(runId);
        Require(
            most is >= 1 and <= RunBounds.LogLines,
            $"A log answer has 1 to {RunBounds.LogLines} lines, not {most}.");
        var until = InRun(run, untilNs);
        await run.WaitFor(until, cancel);
        return LogReader.Read(run.Recording, until, most);
    }

    /// <summary>
    /// The instant of the next or last event or lap; forward it waits for the whole recording.
    /// </summary>
    public async Task<long> Step(
        string runId, long fromNs, string unit, bool forward, CancellationToken cancel)
    {
        var run = library.Get(runId);
        Require(StepFinder.Units.Contains(unit), "A step is one \"event\", one \"hop\" or one \"lap\".");
        var from = InRun(run, fromNs);
        await run.WaitFor(forward ? long.MaxValue : from, cancel);
        return StepFinder.Find(run.Recording, from, unit, forward);
    }

    private static long InRun(SharedRun run, long ns) => Math.Clamp(ns, 0, run.Opened.HorizonUs * 1000);

    private static void Require(bool holds, string words)
    {
        if (!holds)
        {
            throw new RunRefusedException(words);
        }
    }
}
