using DnsFlowViz.Ui.Words;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// Every sentence of the caption outside a told story, out of <c>Words/captions.en.json</c>. A telling
/// without a line of its own for a beat takes that of the told story.
/// </summary>
public static class StoryTexts
{
    private static readonly WordFile Words = WordFile.Captions;

    /// <summary>The button that begins a story.</summary>
    public static string TellIt => Words.Say("buttons.tell");

    /// <summary>The button that takes a story up again.</summary>
    public static string ResumeIt => Words.Say("buttons.resume");

    /// <summary>The button at the end of a story that does what cures.</summary>
    public static string TryAFix => Words.Say("buttons.fix");

    /// <summary>The button at the end of a story that opens the config files.</summary>
    public static string PasteYours => Words.Say("buttons.paste");

    /// <summary>The button at the end of a story that copies its link.</summary>
    public static string ShareThis => Words.Say("buttons.share");

    /// <summary>The caption for a beat of a telling.</summary>
    public static StoryLine For(Telling telling, StoryBeat beat) =>
        Line($"captions.{telling}.{beat}") ?? Line($"captions.{Telling.AsTold}.{beat}")!;

    /// <summary>
    /// What stands under the log: which rules are played, and once the table is full, where story and rules
    /// part.
    /// </summary>
    public static StoryLine Footnote(Telling telling, bool isFull) =>
        (isFull ? Line($"footnotes.{telling}Full") : null) ?? Line($"footnotes.{telling}")!;

    private static StoryLine? Line(string path) =>
        Words.At($"{path}.text") is { } text ? new StoryLine(text, Words.Say($"{path}.watch")) : null;
}
