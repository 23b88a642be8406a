using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <content>How the <see cref="RunPlayer"/>, and nobody else, changes what the tab knows.</content>
public sealed partial class RunStore
{
    /// <summary>
    /// Opens a run as the trunk that later branches leave from, with the playhead at its start.
    /// </summary>
    internal void Start(RunSpec spec, RunOpened run) => Start([new Branch("original", spec, 0, -1)], run);

    /// <summary>Opens the last run of a way from an original, with the playhead at its start.</summary>
    internal void Start(IReadOnlyList<Branch> way, RunOpened run)
    {
        _branches.Clear();
        _branches.AddRange(way);
        BranchIndex = way.Count - 1;
        _sent = null;
        PlayheadNs = 0;
        Playing = false;
        LostAtNs = null;
        Problem = null;
        Selection = null;
        LookAt(null);
        Speed = run.Schedule.Length > 0 ? SpeedLadder.Story : SpeedLadder.RealTime;
        Range = TimelineRange.Whole(run, Speed == SpeedLadder.Story);
        Open(run);
    }

    /// <summary>
    /// Goes on with another run of the same nodes; the old picture stays until the first frame replaces it.
    /// </summary>
    internal void Continue(RunOpened run, int branchIndex)
    {
        if (run.RunId != Run?.RunId)
        {
            Overview = null;
        }

        // An edit may have added a node or taken one away; the old picture has no place for it.
        Picture = run.Nodes.Length == Run?.Nodes.Length ? Picture : new Picture(run);
        Run = run;
        BranchIndex = branchIndex;
        Changed?.Invoke();
    }

    /// <summary>Nothing is open any more: the address does not say which run is meant.</summary>
    internal void Close()
    {
        _branches.Clear();
        (BranchIndex, PlayheadNs, Playing) = (-1, 0, false);
        (Run, Picture, Overview, Selection) = (null, null, null, null);
        Changed?.Invoke();
    }

    /// <summary>Tells the panels to render.</summary>
    internal void Notify() => Changed?.Invoke();

    /// <summary>Says that the diagram renders this frame.</summary>
    internal void Pace() => Paced?.Invoke();

    /// <summary>Adds a branch and returns its index.</summary>
    internal int Add(Branch branch)
    {
        _branches.Add(branch);
        return _branches.Count - 1;
    }

    /// <summary>The run of a branch becomes another one.</summary>
    internal void Replace(int branchIndex, RunSpec spec) =>
        _branches[branchIndex] = _branches[branchIndex] with { Spec = spec };

    /// <summary>Gives a branch another name.</summary>
    internal void Rename(int branchIndex, string name)
    {
        _branches[branchIndex] = _branches[branchIndex] with { Name = name };
        Changed?.Invoke();
    }

    /// <summary>
    /// Forgets a branch that is not on the stage. What left it hangs on its parent from now on.
    /// </summary>
    internal void Remove(int branchIndex)
    {
        var parent = _branches[branchIndex].Parent;
        _branches.RemoveAt(branchIndex);
        for (var i = 0; i < _branches.Count; i++)
        {
            var above = _branches[i].Parent;
            above = above == branchIndex ? parent : above > branchIndex ? above - 1 : above;
            _branches[i] = _branches[i] with { Parent = above };
        }

        BranchIndex -= BranchIndex > branchIndex ? 1 : 0;
        Changed?.Invoke();
    }

    /// <summary>
    /// Takes a frame in and puts the playhead where the viewer asked it to be, inside the frame's slice.
    /// </summary>
    internal void Take(Frame frame, long playheadNs)
    {
        if (Picture?.Accept(frame) == true)
        {
            PlayheadNs = playheadNs;
            FrameArrived?.Invoke(frame);
        }
    }

    /// <summary>
    /// Moves the playhead before its frame is here, so that a drag is never behind the hand.
    /// </summary>
    internal void MovePlayhead(long ns)
    {
        PlayheadNs = ns;
        Changed?.Invoke();
    }

    /// <summary>Says whether frames are being played.</summary>
    internal void SetPlaying(bool playing)
    {
        Playing = playing;
        Changed?.Invoke();
    }

    /// <summary>Says which speed is in force.</summary>
    internal void SetSpeed(int speed)
    {
        Speed = speed;
        Changed?.Invoke();
    }

    /// <summary>
    /// Says which part of the run the timeline shows; its series stay until the new ones are here.
    /// </summary>
    internal void SetRange(TimelineRange range)
    {
        Range = range;
        Changed?.Invoke();
    }

    /// <summary>Takes the series of the timeline in.</summary>
    internal void SetOverview(Overview overview)
    {
        Overview = overview;
        Changed?.Invoke();
    }

    /// <summary>Says that the server is gone, or (null) that it is back.</summary>
    internal void SetLost(long? atNs)
    {
        if (LostAtNs != atNs)
        {
            LostAtNs = atNs;
            Changed?.Invoke();
        }
    }

    /// <summary>Says in words what stopped the playback, or (null) that nothing does.</summary>
    internal void SetProblem(string? problem)
    {
        Problem = problem;
        Changed?.Invoke();
    }
}
