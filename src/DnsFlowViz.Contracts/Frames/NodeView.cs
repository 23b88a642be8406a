namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// The live state of one node. A field that its kind does not have is 0 or empty.
/// </summary>
/// <param name="Up">False while the daemon is stopped: its port is closed.</param>
/// <param name="Held">dnsmasq: records in use. Consul: open recursions. A client: lookups without an answer
/// yet.</param>
/// <param name="Loop">dnsmasq: records held by loop queries.</param>
/// <param name="Legit">dnsmasq: records held by legitimate queries.</param>
/// <param name="Queued">dnsmasq: queries that wait unread in the socket buffer.</param>
/// <param name="Dropped">dnsmasq: queries the full socket buffer has dropped so far.</param>
/// <param name="Stalled">dnsmasq up to 2.85: true while it has stopped reading its sockets.</param>
/// <param name="Level">systemd-resolved: feature level, 4 = UDP+EDNS0+DO+LARGE … 1 = UDP; 0 for
/// others.</param>
/// <param name="Sent">A client: lookups sent so far. Others: 0.</param>
/// <param name="Answered">A client: lookups answered in time so far.</param>
/// <param name="Failed">A client: lookups that failed so far.</param>
/// <param name="Ages">Consul: open recursions by age, 24 equal bins up to <c>recursor_timeout</c>. Others:
/// empty.</param>
/// <param name="Terminal">A laptop: what its last lookup printed; lines divided by LF. Others: empty.</param>
public readonly record struct NodeView(
    bool Up,
    int Held,
    int Loop,
    int Legit,
    int Queued,
    int Dropped,
    bool Stalled,
    int Level,
    int Sent,
    int Answered,
    int Failed,
    byte[] Ages,
    string Terminal)
{
    /// <summary>Bins in <see cref="Ages"/>.</summary>
    public const int AgeBins = 24;
}
