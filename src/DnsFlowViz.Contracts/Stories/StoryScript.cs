namespace DnsFlowViz.Contracts.Stories;

/// <summary>
/// A story told over a scenario, as its <c>.story.json</c> says it. It has no clock of its own: a beat begins
/// at an instant of watching time on the scenario's speed schedule, so playing the schedule tells the story.
/// </summary>
/// <param name="Title">What the story is called.</param>
/// <param name="Beats">The beats in order; the last one is where the story stands still.</param>
/// <param name="Twins">Two runs shown side by side on one clock; empty when no beat shows them.</param>
/// <param name="TwinsFromUs">Where in their own runs the twins begin, microseconds of virtual time.</param>
/// <param name="TwinsForUs">How much of their runs is shown, microseconds of virtual time.</param>
/// <param name="TwinsFollow">
/// True when the twins stand where the story's playhead stands, at its speed; false when they play their part
/// at 1× beside it.
/// </param>
/// <param name="Gallery">What the gallery says of it; null when it is not shown there.</param>
public sealed record StoryScript(
    string Title,
    ScriptBeat[] Beats,
    ScriptTwin[] Twins,
    long TwinsFromUs,
    long TwinsForUs,
    bool TwinsFollow = false,
    StoryGallery? Gallery = null);
