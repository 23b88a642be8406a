namespace DnsFlowViz.Contracts.Frames;

/// <summary>What holds a slot.</summary>
public enum SlotHolder
{
    /// <summary>Nothing.</summary>
    Free = 0,

    /// <summary>A question that goes round: the client's own, or one of its laps.</summary>
    Loop = 1,

    /// <summary>A legitimate question of a client.</summary>
    Legit = 2,
}
