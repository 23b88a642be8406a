namespace DnsFlowViz.Contracts.Frames;

/// <summary>How a message under way is drawn.</summary>
public enum FlightMark
{
    /// <summary>A question.</summary>
    Query = 0,

    /// <summary>An answer that says NOERROR or NXDOMAIN.</summary>
    Answer = 1,

    /// <summary>An answer that says SERVFAIL or REFUSED, or an ICMP refusal.</summary>
    Failed = 2,

    /// <summary>A question that goes round, or will.</summary>
    Loop = 3,

    /// <summary>An answer to a question that goes round; all of them are failures.</summary>
    LoopFailed = 4,
}
