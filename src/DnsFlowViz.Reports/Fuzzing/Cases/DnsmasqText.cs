using System.Globalization;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>Writes a random dnsmasq.conf and resolv.conf.</summary>
internal static class DnsmasqText
{
    private static readonly int[] Limits = [1, 2, 5, 20, 50, 150, 300];
    private static readonly int[] CacheSizes = [0, 1, 150];

    private static readonly (string Line, int Percent)[] Switches =
        [("strict-order", 40), ("all-servers", 15), ("no-negcache", 20), ("log-queries=extra", 10)];

    /// <summary>The limit a dnsmasq keeps through all reloads of a case.</summary>
    public static int Limit(CaseDraw draw) => draw.OneOf(Limits);

    /// <summary>The text of dnsmasq.conf.</summary>
    /// <param name="draw">The chance of the case.</param>
    /// <param name="network">Who can be asked.</param>
    /// <param name="limit">Its dns-forward-max.</param>
    public static string Config(CaseDraw draw, CaseNetwork network, int limit)
    {
        var lines = Switches.Where(one => draw.Happens(one.Percent)).Select(one => one.Line).ToList();
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"dns-forward-max={limit}"));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"cache-size={draw.OneOf(CacheSizes)}"));
        lines.AddRange(network.Consuls.Where(_ => draw.Happens(85)).Select(it => $"server=/consul/{it}"));
        if (draw.Happens(20))
        {
            lines.Add($"server=/example.com/{draw.OneOf(network.Upstreams)}");
        }

        if (draw.Happens(20))
        {
            lines.Add($"server={draw.OneOf(network.Dnsmasqs)}");
        }

        if (draw.Happens(5))
        {
            lines.Add("no-resolv");
        }

        if (draw.Happens(15))
        {
            lines.Add("local=/home/");
        }

        lines.AddRange(network.Upstreams.Where(_ => draw.Happens(30)).Select(it => $"server={it}"));
        return string.Join('\n', draw.Shuffled(lines));
    }

    /// <summary>The text of resolv.conf.</summary>
    public static string Resolv(CaseDraw draw, CaseNetwork network) =>
        string.Join('\n', draw.Shuffled(network.Upstreams).Select(address => $"nameserver {address}"));
}
