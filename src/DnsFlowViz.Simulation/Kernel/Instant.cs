namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// A point of virtual time: whole nanoseconds since the start of the run. Differences are plain
/// nanoseconds.
/// </summary>
/// <param name="Ns">Nanoseconds since the start, never negative.</param>
public readonly record struct Instant(long Ns) : IComparable<Instant>
{
    /// <summary>Nanoseconds in a microsecond.</summary>
    public const long Microsecond = 1_000;

    /// <summary>Nanoseconds in a millisecond.</summary>
    public const long Millisecond = 1_000_000;

    /// <summary>Nanoseconds in a second.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>The start of the run.</summary>
    public static Instant Zero => default;

    /// <summary>Whole seconds, rounded down: the clock of daemons that call <c>time(NULL)</c>.</summary>
    public long WholeSeconds => Ns / Second;

    /// <summary>The instant so many nanoseconds later.</summary>
    public Instant Plus(long ns) => new(Ns + ns);

    /// <summary>Nanoseconds from another instant to this one.</summary>
    public long Since(Instant earlier) => Ns - earlier.Ns;

    /// <inheritdoc />
    public int CompareTo(Instant other) => Ns.CompareTo(other.Ns);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Instant left, Instant right) => left.Ns < right.Ns;

    /// <summary>Later than.</summary>
    public static bool operator >(Instant left, Instant right) => left.Ns > right.Ns;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Instant left, Instant right) => left.Ns <= right.Ns;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Instant left, Instant right) => left.Ns >= right.Ns;
}
