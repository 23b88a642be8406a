using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Links;

/// <summary>What is on the stage as a link, and the shortest address that holds it.</summary>
public static class StageLink
{
    /// <summary>Path of a link that holds everything behind its <c>#</c>.</summary>
    public const string Path = "/open";

    private const int TraceDigits = 16;

    /// <summary>
    /// The whole state of the stage: the run, the way to it from its original, the playhead, and how it is
    /// looked at. Branches beside that way stay at home.
    /// </summary>
    /// <param name="store">What the tab knows; a run is open.</param>
    /// <param name="beside">True when the edit stands beside its original.</param>
    public static LinkState Of(RunStore store, bool beside)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (run, way) = (store.Run!, Way(store));
        var usual = run.Schedule.Length > 0 ? SpeedLadder.Story : SpeedLadder.RealTime;
        var range = store.Range;
        var isWhole = range == TimelineRange.Whole(run, store.Speed == SpeedLadder.Story);
        return new LinkState(way[0].Spec.ScenarioId, way[0].Spec.ScenarioText, run.Seed, store.PlayheadNs)
        {
            Triggers = way[0].Spec.Triggers,
            Branches = [.. way.Skip(1).Select((branch, i) => Link(branch, way[i]))],
            Query = store.Selection?.Query,
            Camera = store.Camera,
            Speed = store.Speed == usual ? null : store.Speed,
            Range = isWhole ? null : new LinkRange(range.Story, range.FromUs, range.ToUs),
            Beside = beside,
            Trace = store.Overview?.TraceHash[..TraceDigits],
        };
    }

    /// <summary>
    /// The address of a state, relative to the site. What a few words hold is written in words; all else
    /// goes behind a <c>#</c>, which no request carries. Null when it fits into no link.
    /// </summary>
    public static string? Relative(LinkState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (IsPlain(state))
        {
            return new StageAddress(state.ScenarioId!, state.Seed, state.AtNs, state.Query).ToRelative();
        }

        return LinkCodec.Write(state) is { } text ? $"{Path}#{text}" : null;
    }

    // A speed alone is a matter of taste; it is kept where there is room for it.
    private static bool IsPlain(LinkState state) =>
        state is { ScenarioId: not null, Triggers: [], Branches: [], Camera: null, Range: null };

    private static List<Branch> Way(RunStore store)
    {
        var way = new List<Branch>();
        for (var i = store.BranchIndex; i >= 0; i = store.Branches[i].Parent)
        {
            way.Insert(0, store.Branches[i]);
        }

        return way;
    }

    private static LinkBranch Link(Branch branch, Branch before)
    {
        var isEdit = branch.Spec.ScenarioText != before.Spec.ScenarioText;
        return new LinkBranch(
            branch.Name, branch.AtNs, branch.Spec.Triggers, isEdit ? branch.Spec.ScenarioText : null);
    }
}
