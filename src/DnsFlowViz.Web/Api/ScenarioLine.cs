namespace DnsFlowViz.Web.Api;

/// <summary>A shipped scenario in a line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Telling"><c>as told</c>, or <c>as measured</c> with real daemons.</param>
/// <param name="Seed">Its own seed.</param>
/// <param name="HorizonUs">How long it is played, microseconds of virtual time.</param>
public sealed record ScenarioLine(string Id, string Title, string Telling, ulong Seed, long HorizonUs);
