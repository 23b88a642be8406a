namespace DnsFlowViz.Ui.Timeline;

/// <summary>A part of the story clock that is drawn longer than it is, with the words that say so.</summary>
/// <param name="FromX">Left end, px from the left edge of the plot.</param>
/// <param name="ToX">Right end, px.</param>
/// <param name="Text">What is stretched and how far; empty when there is no room to write it.</param>
public sealed record SlowStretch(double FromX, double ToX, string Text);
