namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// What the trace says about one slot, in 16 bytes. Who holds it is worked out from the query when it is
/// shown.
/// </summary>
internal struct SlotCell
{
    private const int HeldBit = 1;
    private const int AgainBit = 2;

    /// <summary>When it was taken or freed, nanoseconds of virtual time.</summary>
    public long SinceNs;
    private int _queryPlusOne;
    private int _bits;

    /// <summary>The query that holds it, or held it last; -1 when none ever did.</summary>
    public readonly int Query => _queryPlusOne - 1;

    /// <summary>True while it is taken.</summary>
    public readonly bool IsHeld => (_bits & HeldBit) != 0;

    /// <summary>True when its query was sent once more.</summary>
    public readonly bool SentAgain => (_bits & AgainBit) != 0;

    /// <summary>A query takes it.</summary>
    public void Take(int query, long atNs) => (_queryPlusOne, _bits, SinceNs) = (query + 1, HeldBit, atNs);

    /// <summary>Its query is sent once more.</summary>
    public void MarkAgain() => _bits |= AgainBit;

    /// <summary>It is freed.</summary>
    public void Free(long atNs) => (_bits, SinceNs) = (0, atNs);
}
