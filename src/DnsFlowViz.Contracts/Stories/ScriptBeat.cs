namespace DnsFlowViz.Contracts.Stories;

/// <summary>One beat of a story.</summary>
/// <param name="Name">Its name beside the ticks, two or three words.</param>
/// <param name="AtMs">When it begins, milliseconds of watching time on the scenario's schedule.</param>
/// <param name="StandAtUs">
/// The instant that stands for it when the story is told in steps, microseconds of virtual time.
/// </param>
/// <param name="Caption">What happens, one line.</param>
/// <param name="Watch">What to look at, without the words "Watch for"; may be empty.</param>
/// <param name="Shows">What is highlighted: names of <see cref="StoryHighlight"/>.</param>
/// <param name="Types">
/// A log line that types itself out contains this text; empty when none does.
/// </param>
/// <param name="Notes">
/// What holds in the left and in the right twin during this beat, a sentence each; null or empty for none.
/// </param>
public sealed record ScriptBeat(
    string Name,
    int AtMs,
    long StandAtUs,
    string Caption,
    string Watch,
    string[] Shows,
    string Types,
    string[]? Notes = null);
