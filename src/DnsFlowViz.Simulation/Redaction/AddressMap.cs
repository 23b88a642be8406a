using System.Globalization;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// New addresses for old ones. Addresses with the same first octets keep that, so networks, reverse zones and
/// ranges of 8, 16, 24 and 32 bits stay what they are to each other. Private addresses (RFC 1918) and
/// link-local ones (RFC 3927) stay of their block; loopback, 0.0.0.0/8 and 255.255.255.255 stay as they are,
/// and so do the octets 0 and 255. All others go, 24 bits by 24 bits, to the networks for documentation
/// (RFC 5737), then to those for benchmarks (RFC 2544), then to 240.0.0.0/4; public networks shorter than
/// 24 bits are therefore not kept together. IPv6 addresses go to 2001:db8:: (RFC 3849) one by one.
/// </summary>
internal sealed class AddressMap
{
    private const int Documentation = 3;
    private const int Benchmarks = 512;

    private readonly Dictionary<string, Numbering> _octets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _networks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenNetworks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ipv6 = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenIpv6 = new(StringComparer.Ordinal) { "::", "::1" };
    private int _nextNetwork;
    private int _nextIpv6 = 1;

    /// <summary>True while addresses are learnt that stay as they are.</summary>
    public bool Learning { get; set; }

    /// <summary>The new text of an IPv4 address.</summary>
    public string Ipv4(string address) =>
        string.Join('.', Octets([.. address.Split('.').Select(Number)]).Select(Text));

    /// <summary>The new octets of an address or of its beginning.</summary>
    /// <param name="old">One to four octets.</param>
    public int[] Octets(int[] old) => old switch
    {
        [0 or 10 or 127, ..] or [172] or [192] or [169] => Private(old, old[0] == 10 ? 1 : old.Length),
        [255, 255, 255, 255] => old,
        [172, >= 16 and <= 31, ..] => Private(old, 1),
        [192, 168, ..] or [169, 254, ..] => Private(old, 2),
        [_, _, _, ..] => Public(old),
        _ => old,
    };

    /// <summary>
    /// The new digit of a nibble under <c>ip6.arpa</c>, behind the digits above it. The first two stay: they
    /// say whether the address is a private one.
    /// </summary>
    public string Nibble(string above, string digit)
    {
        var value = int.Parse(digit, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var stays = Learning || above.Length < 2;
        return Level("ip6 " + above, 0, 15).Of(value, stays).ToString("x", CultureInfo.InvariantCulture);
    }

    /// <summary>The new text of an IPv6 address. One that is written in two ways counts as two.</summary>
    public string Ipv6(string address)
    {
        var old = address.ToLowerInvariant();
        if (old is "::" or "::1")
        {
            return address;
        }

        if (!_ipv6.TryGetValue(old, out var text))
        {
            text = Learning ? old : FreeIpv6();
            _ipv6.Add(old, text);
            _takenIpv6.Add(text);
        }

        return text;
    }

    // The octets from one place on are renumbered, each behind those in front of it.
    private int[] Private(int[] old, int from)
    {
        var octets = (int[])old.Clone();
        for (var i = from; i < old.Length; i++)
        {
            var isBlock = i == 1 && old[0] == 172;
            var above = string.Join('.', old.Take(i));
            octets[i] = Level(above, isBlock ? 16 : 1, isBlock ? 31 : 254).Of(old[i], Learning);
        }

        return octets;
    }

    private int[] Public(int[] old)
    {
        var above = string.Join('.', old.Take(3));
        if (!_networks.TryGetValue(above, out var network))
        {
            network = Learning ? above : FreeNetwork();
            _networks.Add(above, network);
            _takenNetworks.Add(network);
        }

        int[] octets = [.. network.Split('.').Select(Number)];
        return old.Length == 3 ? octets : [.. octets, Level(above, 1, 254).Of(old[3], Learning)];
    }

    private Numbering Level(string above, int first, int last)
    {
        if (!_octets.TryGetValue(above, out var level))
        {
            level = new Numbering(first, last);
            _octets.Add(above, level);
        }

        return level;
    }

    private string FreeNetwork()
    {
        string network;
        do
        {
            network = Network(_nextNetwork++);
        }
        while (_takenNetworks.Contains(network));

        return network;
    }

    private static string Network(int index)
    {
        var benchmark = index - Documentation;
        var reserved = benchmark - Benchmarks;
        return index switch
        {
            0 => "203.0.113",
            1 => "198.51.100",
            2 => "192.0.2",
            _ when reserved < 0 => $"198.{Text(18 + (benchmark >> 8))}.{Text(benchmark & 255)}",
            _ => $"{Text(240 + (reserved >> 16))}.{Text((reserved >> 8) & 255)}.{Text(reserved & 255)}",
        };
    }

    private string FreeIpv6()
    {
        string text;
        do
        {
            text = "2001:db8::" + (_nextIpv6++).ToString("x", CultureInfo.InvariantCulture);
        }
        while (_takenIpv6.Contains(text));

        return text;
    }

    private static int Number(string octet) => int.Parse(octet, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
