namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>How a query ended for the one who asked.</summary>
public enum HopOutcome
{
    /// <summary>It had not ended when the run did.</summary>
    Open = 0,

    /// <summary>An answer came; its code says which.</summary>
    Answered = 1,

    /// <summary>The asker waited in vain.</summary>
    TimedOut = 2,

    /// <summary>It met a closed port.</summary>
    Refused = 3,

    /// <summary>The asked node's full socket dropped it.</summary>
    Dropped = 4,

    /// <summary>The link lost it.</summary>
    Lost = 5,
}
