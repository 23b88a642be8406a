using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <content>Acting at the playhead. Nothing is overwritten: every act makes a branch, and one can go
/// back.</content>
public sealed partial class RunPlayer
{
    /// <summary>
    /// The instant of a trigger that is done now: the first microsecond that is not before the playhead.
    /// </summary>
    public long ActAtUs => (_store.PlayheadNs + 999) / 1000;

    /// <summary>
    /// Does something at the playhead and plays on in the branch that this makes. Triggers of the present
    /// run that lie after the playhead belong to its future and stay there.
    /// </summary>
    public async Task Act(string name, Trigger trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        if (_store.Spec is not { } spec)
        {
            return;
        }

        var (at, parent) = (_store.PlayheadNs, _store.BranchIndex);
        var past = spec.Triggers.Where(earlier => earlier.AtUs <= trigger.AtUs);
        var branch = new Branch(name, spec with { Triggers = [.. past, trigger] }, at, parent);
        if (await OpenBranch(branch) is { } run)
        {
            GoOn(run, _store.Add(branch), at);
            _store.SetPlaying(false);
            Play();
        }
    }

    /// <summary>
    /// Goes back to a run of the list, at the same playhead; it plays on if it was playing.
    /// </summary>
    public async Task GoTo(int branchIndex)
    {
        if (branchIndex != _store.BranchIndex && await OpenBranch(_store.Branches[branchIndex]) is { } run)
        {
            GoOn(run, branchIndex, _store.PlayheadNs);
            await SeekTo(_store.PlayheadNs);
        }
    }

    /// <summary>Most characters of a branch's name.</summary>
    public const int NameLength = 40;

    /// <summary>Gives a branch another name; the original keeps its own, and no name is empty.</summary>
    public void Rename(int branchIndex, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = name.Trim();
        if (branchIndex > 0 && branchIndex < _store.Branches.Count && wanted.Length > 0)
        {
            _store.Rename(branchIndex, wanted.Length <= NameLength ? wanted : wanted[..NameLength]);
        }
    }

    /// <summary>
    /// Deletes a branch; the original stays. From the one on the stage it goes back to the run it left, at
    /// the same playhead.
    /// </summary>
    public async Task Delete(int branchIndex)
    {
        if (branchIndex <= 0 || branchIndex >= _store.Branches.Count)
        {
            return;
        }

        var branch = _store.Branches[branchIndex];
        if (branchIndex == _store.BranchIndex)
        {
            await GoTo(branch.Parent);
        }

        // The server may have refused to go back, and while it was asked another branch may have gone.
        var now = Enumerable.Range(1, _store.Branches.Count - 1)
            .FirstOrDefault(i => ReferenceEquals(_store.Branches[i], branch));
        if (now > 0 && now != _store.BranchIndex)
        {
            _store.Remove(now);
        }
    }

    private async Task<RunOpened?> OpenBranch(Branch branch)
    {
        var reply = await Patiently(cancel => _source.Open(branch.Spec, cancel));
        _store.SetProblem(reply.Opened is null ? reply.Problems[0].Message : null);
        return reply.Opened;
    }

    private void GoOn(RunOpened run, int branchIndex, long atNs)
    {
        StopSegment();
        _store.Continue(run, branchIndex);
        _store.MovePlayhead(atNs);
        _ = Show(_store.Range);
    }
}
