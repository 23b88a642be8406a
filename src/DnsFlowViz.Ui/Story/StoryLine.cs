namespace DnsFlowViz.Ui.Story;

/// <summary>What the caption says while one thing happens.</summary>
/// <param name="Text">What is happening now, one short line.</param>
/// <param name="Watch">What to look at, without the words "Watch for"; may be empty.</param>
public sealed record StoryLine(string Text, string Watch);
