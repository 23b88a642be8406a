namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>What a node did with a query when it took it up.</summary>
public enum HopTaken
{
    /// <summary>Nothing yet, or the trace says nothing.</summary>
    None = 0,

    /// <summary>dnsmasq gave it a forward slot.</summary>
    Slot = 1,

    /// <summary>dnsmasq let it wait with one that asks the same.</summary>
    Joined = 2,

    /// <summary>Consul opened a recursion for it.</summary>
    Recursion = 3,

    /// <summary>The node answered it by itself.</summary>
    Answered = 4,

    /// <summary>The node gave it up without a word.</summary>
    Discarded = 5,

    /// <summary>dnsmasq knew the asker's question and sent it on once more, in the slot it had.</summary>
    Again = 6,
}
