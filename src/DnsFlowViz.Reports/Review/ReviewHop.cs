namespace DnsFlowViz.Reports.Review;

/// <summary>A row of the chain: one hop, or many that are alike.</summary>
/// <param name="Laps">Its lap, or the laps from which to which.</param>
/// <param name="At">When the question left, in seconds; empty for many.</param>
/// <param name="Route">From whom to whom.</param>
/// <param name="Rule">The rule that sent it there, in words with its name.</param>
/// <param name="Line">The config line that decided, as <c>file:number</c>; empty for none.</param>
public sealed record ReviewHop(string Laps, string At, string Route, string Rule, string Line);
