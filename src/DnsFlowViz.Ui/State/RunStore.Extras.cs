using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <content>What surrounds the picture: branches, the connection, the visible part of the timeline.</content>
public sealed partial class RunStore
{
    private readonly List<Branch> _branches = [];

    /// <summary>The run that was opened first, then every branch in the order in which it was made.</summary>
    public IReadOnlyList<Branch> Branches => _branches;

    /// <summary>Which of <see cref="Branches"/> is on the stage; -1 before a run is open.</summary>
    public int BranchIndex { get; private set; } = -1;

    /// <summary>True when the run on the stage is of a text that somebody has changed.</summary>
    public bool IsEdited => Spec?.ScenarioText is { } text && text != _branches[0].Spec.ScenarioText;

    /// <summary>All that the run on the stage is; null before a run is open.</summary>
    public RunSpec? Spec => BranchIndex >= 0 ? _branches[BranchIndex].Spec : null;

    /// <summary>
    /// The playhead at which the server was lost, nanoseconds of virtual time; null while it is there.
    /// </summary>
    public long? LostAtNs { get; private set; }

    /// <summary>What stopped the playback, one sentence; null when nothing did.</summary>
    public string? Problem { get; private set; }

    /// <summary>The part of the run that the timeline shows, and on which axis.</summary>
    public TimelineRange Range { get; private set; } = new(true, 0, 1);

    /// <summary>Length of the open run, nanoseconds of virtual time; 0 before one is open.</summary>
    public long HorizonNs => (Run?.HorizonUs ?? 0) * 1000;

    /// <summary>The clock that the playback follows at its speed.</summary>
    public PlaybackClock Clock => PlaybackClock.For(Speed, Run?.Schedule ?? [], Run?.HorizonUs ?? 1);

    /// <summary>The last moment that the playhead has passed; null before the first.</summary>
    public Moment? LastMoment => Overview?.Moments.LastOrDefault(moment => moment.AtNs <= PlayheadNs);
}
