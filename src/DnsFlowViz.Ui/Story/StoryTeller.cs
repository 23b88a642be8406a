using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Story;

/// <summary>Finds out from the playhead which beat of the story is on the stage.</summary>
public static class StoryTeller
{
    private const int FirstLapsThatAreTold = 2;

    /// <summary>Which account a run plays.</summary>
    public static Telling TellingOf(RunOpened run, bool isEdited = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        return isEdited ? Telling.Edited : (run.ScenarioId, run.Telling) switch
        {
            ("incident-no-recursors", _) => Telling.NoRecursors,
            ("incident-default-options", _) => Telling.DefaultOptions,
            ("incident-as-measured", _) => Telling.AsMeasured,
            ("incident-limit-1000", _) => Telling.LargerTable,
            ("stress-2000", _) => Telling.Crowd,
            (_, "as told") => Telling.AsTold,
            _ when run.Script?.Gallery is not null => Telling.Gallery,
            _ => Telling.Experiment,
        };
    }

    /// <summary>The beat at the playhead: that of the last moment that has one.</summary>
    public static StoryBeat BeatAt(RunStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var beat = StoryBeat.Calm;
        foreach (var moment in store.Overview?.Moments ?? [])
        {
            if (moment.AtNs > store.PlayheadNs)
            {
                break;
            }

            beat = Of(moment, store.Run!) ?? beat;
        }

        var laps = store.Picture?.Frame.Counts.Laps ?? 0;
        // Before the run is computed to its end no moment is known, but the picture shows the laps.
        var isLapped = beat == StoryBeat.LapOne || (beat == StoryBeat.Calm && store.Overview is null);
        return isLapped && laps >= FirstLapsThatAreTold ? StoryBeat.Filling : beat;
    }

    /// <summary>True when the table has been full by now.</summary>
    public static bool HasBeenFull(RunStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Overview?.Moments.Any(
            moment => moment.Kind == MomentKind.TableFull && moment.AtNs <= store.PlayheadNs) ?? false;
    }

    private static StoryBeat? Of(Moment moment, RunOpened run) => moment.Kind switch
    {
        MomentKind.FirstDs => StoryBeat.FirstDs,
        MomentKind.LapOne => StoryBeat.LapOne,
        MomentKind.TableFull => StoryBeat.Full,
        MomentKind.FirstFailure => StoryBeat.Failing,
        MomentKind.Restart => moment.Node >= 0 && run.Nodes[moment.Node].Kind == "consul"
            ? StoryBeat.RecursorRestarted
            : StoryBeat.ForwarderRestarted,
        MomentKind.Reload => StoryBeat.Reloaded,
        MomentKind.Asked => StoryBeat.Asked,
        MomentKind.LoopEnded => StoryBeat.Ended,
        _ => null,
    };
}
