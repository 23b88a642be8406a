using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Stories;

/// <summary>What the parts of a story must be to each other and to the scenario it is told over.</summary>
internal static class StoryChecks
{
    /// <summary>Says what does not fit.</summary>
    public static void Check(StoryScript script, Scenario scenario, ScenarioFindings findings)
    {
        if (script.Beats.Length == 0)
        {
            findings.Error("beats", "A story needs at least one beat; add one that begins at \"atMs\": 0.");
            return;
        }

        var clock = PlaybackClock.For(SpeedLadder.Story, [.. scenario.Schedule], scenario.HorizonUs);
        for (var i = 0; i < script.Beats.Length; i++)
        {
            CheckOrder(script.Beats, i, findings);
            CheckInside(script.Beats[i], $"beats[{i}]", clock, findings);
            CheckShows(script, i, findings);
            CheckNotes(script.Beats[i], $"beats[{i}]", findings);
        }

        CheckTwins(script, findings);
        if (script.Gallery is { } gallery)
        {
            CheckGallery(gallery, findings);
        }

        if (script.TwinsFollow)
        {
            CheckSpeeds(scenario, findings);
        }
    }

    private static void CheckOrder(ScriptBeat[] beats, int i, ScenarioFindings findings)
    {
        if (i == 0 && beats[0].AtMs != 0)
        {
            findings.Error("beats[0].atMs", "The first beat must begin at 0; write \"atMs\": 0.");
        }

        if (i > 0 && beats[i].AtMs <= beats[i - 1].AtMs)
        {
            findings.Error(
                $"beats[{i}].atMs",
                $"Beats stand in the order of their times; write more than {beats[i - 1].AtMs:N0}.");
        }

        if (i > 0 && beats[i].StandAtUs <= beats[i - 1].StandAtUs)
        {
            findings.Error(
                $"beats[{i}].standAtUs",
                $"A later beat stands at a later instant; write more than {beats[i - 1].StandAtUs:N0}.");
        }
    }

    private static void CheckInside(
        ScriptBeat beat, string path, PlaybackClock clock, ScenarioFindings findings)
    {
        if (beat.AtMs * 1_000_000L > clock.LengthNs)
        {
            findings.Error(
                $"{path}.atMs",
                $"The schedule of the scenario is over after {clock.LengthNs / 1_000_000:N0} ms.");
        }

        if (beat.StandAtUs * 1000 >= clock.HorizonNs)
        {
            findings.Error(
                $"{path}.standAtUs",
                $"The run is over after {clock.HorizonNs / 1000:N0} µs; write an earlier instant.");
        }
    }

    private static void CheckShows(StoryScript script, int i, ScenarioFindings findings)
    {
        foreach (var word in script.Beats[i].Shows.Except(StoryHighlight.All))
        {
            findings.Error(
                $"beats[{i}].shows",
                $"Nothing is called \"{word}\". {NearestWord.Suggest(word, [.. StoryHighlight.All])}");
        }

        if (script.Beats[i].Shows.Contains(StoryHighlight.Twins) && script.Twins.Length == 0)
        {
            findings.Error(
                $"beats[{i}].shows", "This beat shows twins and the story has none; add \"twins\".");
        }
    }

    private static void CheckNotes(ScriptBeat beat, string path, ScenarioFindings findings)
    {
        if (beat.Notes is [_])
        {
            findings.Error($"{path}.notes", "Notes are one for each twin; add the second one.");
        }

        for (var i = 0; i < beat.Notes?.Length; i++)
        {
            if (beat.Notes[i].Length > StoryFormat.NoteLength)
            {
                findings.Error(
                    $"{path}.notes[{i}]",
                    $"A note has at most {StoryFormat.NoteLength} characters; this one has "
                        + $"{beat.Notes[i].Length}.");
            }
        }
    }

    // Only the speeds of the ladder are the same in every run.
    private static void CheckSpeeds(Scenario scenario, ScenarioFindings findings)
    {
        foreach (var step in scenario.Schedule)
        {
            if (SpeedLadder.WithSlowdown(step.Slowdown * 1000L) < 0)
            {
                findings.Error(
                    "twinsClock",
                    $"The schedule has the speed 1/{step.Slowdown:N0}×, which twins cannot follow; "
                        + "use one of the ladder's: 1, 3, 10, 30, 100, 300, 1000 and so on.");
            }
        }
    }

    private static void CheckGallery(StoryGallery gallery, ScenarioFindings findings)
    {
        foreach (var word in gallery.Shows.Except(StoryShows.All))
        {
            findings.Error(
                "gallery.shows",
                $"No run shows \"{word}\". {NearestWord.Suggest(word, [.. StoryShows.All])}");
        }

        if (gallery.Sources.Length == 0)
        {
            findings.Error(
                "gallery.sources", "Nothing is shown without a source; add where this is told of in public.");
        }

        for (var i = 0; i < gallery.Sources.Length; i++)
        {
            if (!gallery.Sources[i].Url.StartsWith("https://", StringComparison.Ordinal)
                || !Uri.IsWellFormedUriString(gallery.Sources[i].Url, UriKind.Absolute))
            {
                findings.Error(
                    $"gallery.sources[{i}].url",
                    "A source needs its whole address, such as https://example.org/thread; this is none.");
            }
        }
    }

    private static void CheckTwins(StoryScript script, ScenarioFindings findings)
    {
        if (script.Twins.Length == 1)
        {
            findings.Error("twins", "Twins are two runs side by side; add the second one.");
        }

        if (script.Twins.Length > 0 && script.TwinsForUs == 0)
        {
            findings.Error("twinsForUs", "Twins need a time to be shown; add \"twinsForUs\": 10000000.");
        }
    }
}
