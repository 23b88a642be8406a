using System.Globalization;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Which dnsmasq a node plays: a released one from 2.76 to 2.92, or the one the post-mortem describes, which
/// no release ever was. The default value is the described one.
/// </summary>
public readonly record struct DnsmasqVersion : IComparable<DnsmasqVersion>
{
    /// <summary>How <see cref="Told"/> is written.</summary>
    public const string ToldText = "as told";

    /// <summary>Number after "2." of the oldest release the rules were read in.</summary>
    public const int OldestMinor = 76;

    /// <summary>Number after "2." of the newest release the rules were read in.</summary>
    public const int NewestMinor = 92;

    private const string Major = "2.";

    private DnsmasqVersion(int minor) => Minor = minor;

    /// <summary>The dnsmasq of the story: 150 slots, SERVFAIL when they are taken, one retry.</summary>
    public static DnsmasqVersion Told => default;

    /// <summary>True for the dnsmasq of the story; no rule of a release applies to it.</summary>
    public bool IsTold => Minor == 0;

    /// <summary>The number after "2.", 80 for 2.80; 0 for the dnsmasq of the story.</summary>
    public int Minor { get; }

    /// <summary>The release 2.<paramref name="minor"/>; one the rules were read in.</summary>
    public static DnsmasqVersion Release(int minor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minor, OldestMinor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minor, NewestMinor);
        return new DnsmasqVersion(minor);
    }

    /// <summary>Reads <c>as told</c> or a release such as <c>2.80</c>.</summary>
    /// <param name="text">What the scenario says.</param>
    /// <param name="version">The version; <see cref="Told"/> when the text is neither.</param>
    /// <returns>True when the text names a version this model knows.</returns>
    public static bool TryParse(string text, out DnsmasqVersion version)
    {
        ArgumentNullException.ThrowIfNull(text);
        version = Told;
        if (!text.StartsWith(Major, StringComparison.Ordinal)
            || !int.TryParse(
                text.AsSpan(Major.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var minor)
            || minor is < OldestMinor or > NewestMinor
            || text.Length != Major.Length + 2)
        {
            return text == ToldText;
        }

        version = new DnsmasqVersion(minor);
        return true;
    }

    /// <summary>Older releases come first; the dnsmasq of the story comes before them all.</summary>
    public int CompareTo(DnsmasqVersion other) => Minor.CompareTo(other.Minor);

    /// <summary>True when the left release is older.</summary>
    public static bool operator <(DnsmasqVersion left, DnsmasqVersion right) => left.Minor < right.Minor;

    /// <summary>True when the left release is newer.</summary>
    public static bool operator >(DnsmasqVersion left, DnsmasqVersion right) => left.Minor > right.Minor;

    /// <summary>True when the left release is older or the same.</summary>
    public static bool operator <=(DnsmasqVersion left, DnsmasqVersion right) => left.Minor <= right.Minor;

    /// <summary>True when the left release is newer or the same.</summary>
    public static bool operator >=(DnsmasqVersion left, DnsmasqVersion right) => left.Minor >= right.Minor;

    /// <summary>The version as the scenario writes it.</summary>
    public override string ToString() =>
        IsTold ? ToldText : Major + Minor.ToString(CultureInfo.InvariantCulture);
}
