namespace DnsFlowViz.Ui.Story;

/// <summary>The steps of the story, in order; the caption shows which one it is.</summary>
public enum StoryBeat
{
    /// <summary>Nothing goes round.</summary>
    Calm,

    /// <summary>The DS question has arrived.</summary>
    FirstDs,

    /// <summary>The question has come back once.</summary>
    LapOne,

    /// <summary>It comes back again and again, one slot a lap.</summary>
    Filling,

    /// <summary>The table is full.</summary>
    Full,

    /// <summary>A lookup of somebody else has failed.</summary>
    Failing,

    /// <summary>dnsmasq was stopped and started again.</summary>
    ForwarderRestarted,

    /// <summary>Consul was stopped and started again.</summary>
    RecursorRestarted,

    /// <summary>Consul has read a new config.</summary>
    Reloaded,

    /// <summary>Somebody asked DS again.</summary>
    Asked,

    /// <summary>Nothing goes round any more.</summary>
    Ended,
}
