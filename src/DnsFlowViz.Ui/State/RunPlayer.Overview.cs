using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <content>The series of the timeline.</content>
public sealed partial class RunPlayer
{
    /// <summary>Bins of the timeline: about one per 3 px of a wide screen.</summary>
    public const int TimelineBins = 480;

    /// <summary>
    /// Shows a part of the run on the timeline: its series are asked for and replace the old ones.
    /// </summary>
    public async Task Show(TimelineRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var runId = _store.Run?.RunId;
        _store.SetRange(range);
        try
        {
            var overview = await Ask((run, cancel) =>
                _source.Overview(run, range.Story, range.FromUs, range.ToUs, TimelineBins, cancel));
            if (range == _store.Range && runId == _store.Run?.RunId)
            {
                _store.SetOverview(overview);
            }
        }
        catch (OperationCanceledException)
        {
            // The tab is gone.
        }
        catch (InvalidOperationException failure)
        {
            _store.SetProblem(failure.Message);
        }
    }

    /// <summary>
    /// Doubles or halves what the timeline shows, around the playhead. On the story clock there is no zoom.
    /// </summary>
    public Task Zoom(bool closer)
    {
        if (_store.Run is not { } run || _store.Range.Story)
        {
            return Task.CompletedTask;
        }

        var range = _store.Range.Zoomed(closer, _store.PlayheadNs / 1000, run.HorizonUs);
        return range == _store.Range ? Task.CompletedTask : Show(range);
    }

    /// <summary>The last lines the daemons wrote up to the playhead.</summary>
    internal Task<LogEntry[]> Log(int most)
    {
        var until = _store.PlayheadNs;
        return Ask((run, cancel) => _source.Log(run, until, most, cancel));
    }
}
