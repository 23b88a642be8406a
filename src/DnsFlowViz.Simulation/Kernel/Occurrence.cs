namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// Something that is due at an instant. The kernel orders occurrences and knows nothing of what they mean.
/// </summary>
/// <param name="At">When it is due.</param>
/// <param name="Sequence">Number of its scheduling: of two at one instant the one scheduled first comes
/// first.</param>
/// <param name="Kind">What the handler is to do.</param>
/// <param name="Target">Whom it is for.</param>
/// <param name="A">First detail, meaning by kind.</param>
/// <param name="B">Second detail, meaning by kind.</param>
public readonly record struct Occurrence(Instant At, long Sequence, int Kind, int Target, int A, int B)
{
    /// <summary>The total order of a run: by instant, then by sequence. There are no ties.</summary>
    public bool Before(in Occurrence other) =>
        At.Ns < other.At.Ns || (At.Ns == other.At.Ns && Sequence < other.Sequence);
}
