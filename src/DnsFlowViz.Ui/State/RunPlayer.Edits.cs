using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <content>An edited scenario is a branch that leaves its original at the start.</content>
public sealed partial class RunPlayer
{
    private const string EditedName = "edited";

    /// <summary>The file of a shipped scenario.</summary>
    internal Task<string> ScenarioText(string scenarioId) =>
        Patiently(cancel => _source.ScenarioText(scenarioId, cancel));

    /// <summary>
    /// Plays another text at the same playhead, or says why it cannot be played; then the run on the stage
    /// stays. The first edit makes a branch, the following ones change it.
    /// </summary>
    public async Task<OpenReply> Edit(string text)
    {
        var spec = _store.Spec! with { ScenarioId = null, ScenarioText = text };
        var reply = await Patiently(cancel => _source.Open(spec, cancel));
        if (reply.Opened is { } run)
        {
            var branch = _store.IsEdited ? _store.BranchIndex : EditOf(_store.BranchIndex);
            if (branch < 0)
            {
                branch = _store.Add(new Branch(EditedName, spec, 0, _store.BranchIndex));
            }
            else
            {
                _store.Replace(branch, spec);
            }

            PlayOn(run, branch);
        }

        return reply;
    }

    // An edit that was taken back whole is taken up again, unless something was done in it since.
    private int EditOf(int parent) => Enumerable.Range(0, _store.Branches.Count)
        .Where(i => _store.Branches[i].Parent == parent && _store.Branches[i].Name == EditedName)
        .LastOrDefault(i => _store.Branches.All(branch => branch.Parent != i), -1);

    /// <summary>Goes back to the run that was edited.</summary>
    internal async Task<OpenReply> Unedit()
    {
        await GoTo(Unedited);
        return new OpenReply(_store.Run, []);
    }

    /// <summary>The run that the one on the stage was edited from; itself when it was not edited.</summary>
    internal RunSpec UneditedSpec => _store.Branches[Unedited].Spec;

    private int Unedited
    {
        get
        {
            var (branch, text) = (_store.BranchIndex, _store.Branches[0].Spec.ScenarioText);
            while (branch > 0 && _store.Branches[branch].Spec.ScenarioText != text)
            {
                branch = _store.Branches[branch].Parent;
            }

            return branch;
        }
    }

    private void PlayOn(RunOpened run, int branch)
    {
        var at = Math.Min(_store.PlayheadNs, (run.HorizonUs * 1000) - 1);
        var isAsLong = run.HorizonUs == _store.Run!.HorizonUs;
        var playing = _store.Playing;
        GoOn(run, branch, at);
        if (!isAsLong)
        {
            _ = Show(TimelineRange.Whole(run, _store.Range.Story));
        }

        if (playing)
        {
            _store.SetPlaying(false);
            Play();
        }
        else
        {
            _ = SeekTo(at);
        }
    }
}
