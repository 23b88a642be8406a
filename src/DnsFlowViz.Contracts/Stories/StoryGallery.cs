namespace DnsFlowViz.Contracts.Stories;

/// <summary>
/// What the gallery says of a scenario: where it comes from, what is to be learned, and for whom it holds.
/// Numbers are not among it; those are read off the run.
/// </summary>
/// <param name="Place">Its place among the cards, from 1; no two have the same.</param>
/// <param name="Lesson">What to learn, one or two sentences.</param>
/// <param name="Holds">Which releases behave like this, such as <c>dnsmasq up to 2.80</c>.</param>
/// <param name="Rules">The rules it turns on, by their names in the READMEs of the daemons.</param>
/// <param name="Shows">What its run shows: words of <see cref="StoryShows"/>, held against the run by a
/// test.</param>
/// <param name="Sources">The public posts and threads that tell of it.</param>
public sealed record StoryGallery(
    int Place, string Lesson, string Holds, string[] Rules, string[] Shows, StorySource[] Sources);
