namespace DnsFlowViz.Reports.Summaries;

/// <summary>An answer that reached a client.</summary>
/// <param name="AtMs">When, milliseconds of virtual time.</param>
/// <param name="Rcode">Its response code, spelled as in the RFCs.</param>
public sealed record ClientAnswer(double AtMs, string Rcode);
