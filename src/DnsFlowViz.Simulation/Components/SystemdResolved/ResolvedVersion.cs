using System.Globalization;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// Which systemd-resolved a node plays: 241 of Debian 10, 247 of Debian 11, or 252 of Debian 12 with its
/// stable updates. The default value is 247, the first that was measured.
/// </summary>
public readonly record struct ResolvedVersion : IComparable<ResolvedVersion>
{
    /// <summary>The releases the rules were read in, as a scenario writes them.</summary>
    public static readonly IReadOnlyList<string> Played = ["241", "247", "252"];

    private const int FirstMeasured = 247;
    private readonly int _afterFirst;

    private ResolvedVersion(int release) => _afterFirst = release - FirstMeasured;

    /// <summary>The systemd release, such as 247.</summary>
    public int Release => FirstMeasured + _afterFirst;

    /// <summary>The version of Debian 10.</summary>
    public static ResolvedVersion V241 => new(241);

    /// <summary>The version of Debian 11.</summary>
    public static ResolvedVersion V247 => new(247);

    /// <summary>The version of Debian 12.</summary>
    public static ResolvedVersion V252 => new(252);

    /// <summary>Reads a release such as <c>247</c>.</summary>
    /// <param name="text">What the scenario says.</param>
    /// <param name="version">The version; 247 when the text names none that is played.</param>
    /// <returns>True when the text names a version this model plays.</returns>
    public static bool TryParse(string text, out ResolvedVersion version)
    {
        var isPlayed = Played.Contains(text);
        version = isPlayed ? new ResolvedVersion(int.Parse(text, CultureInfo.InvariantCulture)) : default;
        return isPlayed;
    }

    /// <summary>Older releases come first.</summary>
    public int CompareTo(ResolvedVersion other) => Release.CompareTo(other.Release);

    /// <summary>True when the left release is older.</summary>
    public static bool operator <(ResolvedVersion left, ResolvedVersion right) =>
        left.Release < right.Release;

    /// <summary>True when the left release is newer.</summary>
    public static bool operator >(ResolvedVersion left, ResolvedVersion right) =>
        left.Release > right.Release;

    /// <summary>True when the left release is older or the same.</summary>
    public static bool operator <=(ResolvedVersion left, ResolvedVersion right) =>
        left.Release <= right.Release;

    /// <summary>True when the left release is newer or the same.</summary>
    public static bool operator >=(ResolvedVersion left, ResolvedVersion right) =>
        left.Release >= right.Release;

    /// <summary>The version as the scenario writes it.</summary>
    public override string ToString() => Release.ToString(CultureInfo.InvariantCulture);
}
