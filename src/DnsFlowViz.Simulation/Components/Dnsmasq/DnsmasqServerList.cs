namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// In which order dnsmasq keeps its servers, which decides what <c>strict-order</c> tries next.
/// </summary>
internal static class DnsmasqServerList
{
    /// <summary>The first release that keeps the servers in the order of the lines.</summary>
    private static readonly DnsmasqVersion FirstInLineOrder = DnsmasqVersion.Release(86);

    /// <summary>
    /// The list for a version. Up to 2.85 a server from dnsmasq.conf is put in front of those already there,
    /// so the list is the lines in reverse; from 2.86 on it is put at the end. Servers from resolv.conf
    /// always go to the end.
    /// </summary>
    /// <param name="version">The release; the dnsmasq of the story keeps the order of the lines.</param>
    /// <param name="fromLines">Servers of dnsmasq.conf, in the order of the text.</param>
    /// <param name="fromResolv">Servers of resolv.conf, in the order of the text.</param>
    public static IReadOnlyList<ServerLine> Of(
        DnsmasqVersion version,
        IReadOnlyList<ServerLine> fromLines,
        IReadOnlyList<ServerLine> fromResolv)
    {
        var inLineOrder = version.IsTold || version >= FirstInLineOrder;
        return [.. inLineOrder ? fromLines : fromLines.Reverse(), .. fromResolv];
    }
}
