namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// The stage during one slice of virtual time. A key frame is a whole picture; a delta carries the slots
/// that differ from its key frame, and everything else whole. A delta may be lost without harm: the next one
/// is complete again.
/// </summary>
public sealed class Frame
{
    /// <summary>True for a whole picture.</summary>
    public bool IsKey { get; set; }

    /// <summary>Number of this frame at its speed.</summary>
    public long Index { get; set; }

    /// <summary>Number of the key frame a delta refers to; the frame's own number for a key frame.</summary>
    public long KeyIndex { get; set; }

    /// <summary>
    /// Start of the slice, nanoseconds of virtual time. Counts and slots are those at the end of it.
    /// </summary>
    public long FromNs { get; set; }

    /// <summary>End of the slice, nanoseconds of virtual time.</summary>
    public long ToNs { get; set; }

    /// <summary>Numbers of the whole run up to <see cref="ToNs"/>.</summary>
    public FrameCounts Counts { get; set; }

    /// <summary>One entry per node, in the order of <c>RunOpened.Nodes</c>.</summary>
    public List<NodeView> Nodes { get; } = [];

    /// <summary>
    /// Key frame: every slot of every dnsmasq. Delta: those that differ from the key frame.
    /// </summary>
    public List<SlotView> Slots { get; } = [];

    /// <summary>
    /// Messages under way at some instant of the slice; a sample when there are more than the budget.
    /// </summary>
    public List<FlightView> Flights { get; } = [];

    /// <summary>Exact number of messages under way in the slice per direction; never sampled.</summary>
    public List<LinkCount> Links { get; } = [];

    /// <summary>Legitimate lookups that failed in the slice; a sample when there are many.</summary>
    public List<FailureView> Failures { get; } = [];
}
