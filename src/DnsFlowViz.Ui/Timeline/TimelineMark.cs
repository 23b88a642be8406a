namespace DnsFlowViz.Ui.Timeline;

/// <summary>A moment, or several at one place, as it hangs from the top of the timeline.</summary>
/// <param name="X">Place of its line, px from the left edge of the plot.</param>
/// <param name="AtNs">The first of its instants, nanoseconds of virtual time: a click goes there.</param>
/// <param name="Text">Its words.</param>
/// <param name="Row">Row of its words, 0 at the top; -1 when there is no room for them.</param>
/// <param name="WordsX">Left edge of its words, px.</param>
public sealed record TimelineMark(double X, long AtNs, string Text, int Row, double WordsX);
