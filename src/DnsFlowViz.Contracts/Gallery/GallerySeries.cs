namespace DnsFlowViz.Contracts.Gallery;

/// <summary>A run in bins of equal virtual time.</summary>
/// <param name="Limit">The limits of all dnsmasq together.</param>
/// <param name="Slots">Most forward records in use in each bin, of all dnsmasq together.</param>
/// <param name="AnsweredPercent">Lookups of others answered of those that ended lately; -1 where none did.
/// </param>
/// <param name="Failed">Lookups of others that failed in each bin.</param>
public sealed record GallerySeries(int Limit, int[] Slots, int[] AnsweredPercent, int[] Failed);
