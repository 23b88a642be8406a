namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// Something that is due at an instant. The kernel orders occurrences and knows nothing of what they mean.
/// </summary>
public struct Occurrence
{
    /// <summary>When it is due.</summary>
    public Instant At;

    /// <summary>
    /// Number of its scheduling: of two at one instant the one scheduled first comes first.
    /// </summary>
    public long Sequence;

    /// <summary>What the handler is to do.</summary>
    public int Kind;

    /// <summary>Whom it is for.</summary>
    public int Target;

    /// <summary>First detail, meaning by kind.</summary>
    public int A;

    /// <summary>Second detail, meaning by kind.</summary>
    public int B;

    /// <summary>The total order of a run: by instant, then by sequence. There are no ties.</summary>
    public readonly bool Before(in Occurrence other) =>
        At.Ns < other.At.Ns || (At.Ns == other.At.Ns && Sequence < other.Sequence);
}
