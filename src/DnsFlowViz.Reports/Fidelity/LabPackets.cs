namespace DnsFlowViz.Reports.Fidelity;

/// <summary>What is read from the packets kept of a capture, which are its first thousand.</summary>
internal static class LabPackets
{
    /// <summary>Fewer exchanges have no latest twentieth worth the name.</summary>
    private const int FewestExchanges = 20;

    /// <summary>
    /// How long the laboratory's upstream took over the latest twentieth of its answers to dnsmasq, on the
    /// average, milliseconds; null when the packets do not show it.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <exception cref="LabFormatException">A packet is not a list of the columns named.</exception>
    public static double? UpstreamLatestMs(LabField run)
    {
        var columns = run["packet_columns"].Texts().ToList();
        var (at, from, to, port, id, isAnswer) = (
            columns.IndexOf("t_us"), columns.IndexOf("src"), columns.IndexOf("dst"),
            columns.IndexOf("peer_port"), columns.IndexOf("id"), columns.IndexOf("qr"));
        if (new[] { at, from, to, port, id, isAnswer }.Contains(-1))
        {
            return null;
        }

        var asked = new Dictionary<(string Port, string Id), double>();
        var tookMs = new List<double>();
        foreach (var packet in run["packets"].Items().Select(packet => packet.Items().ToList()))
        {
            if (packet.Count != columns.Count)
            {
                continue;
            }

            var key = (packet[port].Value.ToString(), packet[id].Value.ToString());
            var atMs = (packet[at].Number() ?? 0) / 1e3;
            if (packet[to].Value.ToString() == "upstream" && packet[isAnswer].Number() == 0)
            {
                asked[key] = atMs;
            }
            else if (packet[from].Value.ToString() == "upstream" && asked.Remove(key, out var askedMs))
            {
                tookMs.Add(atMs - askedMs);
            }
        }

        tookMs.Sort();
        return tookMs.Count < FewestExchanges ? null : tookMs.TakeLast(tookMs.Count / 20).Average();
    }
}
