using System.Globalization;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// Which Consul a node plays: a release from 1.4.0 to the last of 1.21, the range its rules were read in.
/// </summary>
public readonly record struct ConsulVersion : IComparable<ConsulVersion>
{
    /// <summary>Number after "1." of the oldest release the rules were read in.</summary>
    public const int OldestMinor = 4;

    /// <summary>Number after "1." of the newest release the rules were read in.</summary>
    public const int NewestMinor = 21;

    private const int MostPatch = 99;

    private ConsulVersion(int minor, int patch) => (Minor, Patch) = (minor, patch);

    /// <summary>The release that was measured, 1.8.7.</summary>
    public static ConsulVersion Measured => new(8, 7);

    /// <summary>The number after "1.", 8 for 1.8.7.</summary>
    public int Minor { get; }

    /// <summary>The last number, 7 for 1.8.7.</summary>
    public int Patch { get; }

    /// <summary>The release 1.<paramref name="minor"/>.<paramref name="patch"/>.</summary>
    public static ConsulVersion Release(int minor, int patch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minor, OldestMinor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minor, NewestMinor);
        ArgumentOutOfRangeException.ThrowIfNegative(patch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patch, MostPatch);
        return new ConsulVersion(minor, patch);
    }

    /// <summary>Reads a release with all three numbers, such as <c>1.8.7</c>.</summary>
    /// <param name="text">What the scenario says.</param>
    /// <param name="version">The version; <see cref="Measured"/> when the text names none of the
    /// range.</param>
    /// <returns>True when the text names a release this model knows.</returns>
    public static bool TryParse(string text, out ConsulVersion version)
    {
        ArgumentNullException.ThrowIfNull(text);
        version = Measured;
        var parts = text.Split('.');
        if (parts.Length != 3
            || parts[0] != "1"
            || !TryNumber(parts[1], out var minor)
            || !TryNumber(parts[2], out var patch)
            || minor is < OldestMinor or > NewestMinor)
        {
            return false;
        }

        version = new ConsulVersion(minor, patch);
        return true;
    }

    /// <summary>Older releases come first.</summary>
    public int CompareTo(ConsulVersion other) => (Minor, Patch).CompareTo((other.Minor, other.Patch));

    /// <summary>True when the left release is older.</summary>
    public static bool operator <(ConsulVersion left, ConsulVersion right) => left.CompareTo(right) < 0;

    /// <summary>True when the left release is newer.</summary>
    public static bool operator >(ConsulVersion left, ConsulVersion right) => left.CompareTo(right) > 0;

    /// <summary>True when the left release is older or the same.</summary>
    public static bool operator <=(ConsulVersion left, ConsulVersion right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left release is newer or the same.</summary>
    public static bool operator >=(ConsulVersion left, ConsulVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The version as the scenario writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}.{Patch}");

    // "1.08.7" and "1.8.+7" are nobody's way to write a release.
    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= MostPatch
        && text == number.ToString(CultureInfo.InvariantCulture);
}
