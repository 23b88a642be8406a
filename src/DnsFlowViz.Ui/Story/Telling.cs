namespace DnsFlowViz.Ui.Story;

/// <summary>Which account of the incident a run plays; the words on the page depend on it.</summary>
public enum Telling
{
    /// <summary>The rules of the post-mortem.</summary>
    AsTold,

    /// <summary>dnsmasq 2.80 with strict-order, as it behaved in the lab.</summary>
    AsMeasured,

    /// <summary>dnsmasq 2.80 with default options, as it behaved in the lab.</summary>
    DefaultOptions,

    /// <summary>Consul without recursors: the cure.</summary>
    NoRecursors,

    /// <summary>The rules of the post-mortem with a limit of 1,000: a fix that only delays.</summary>
    LargerTable,

    /// <summary>A crowd behind a satellite, to see how many messages the page can draw.</summary>
    Crowd,

    /// <summary>
    /// An experiment of the lab, whatever its versions: its captions say only what is seen.
    /// </summary>
    Experiment,

    /// <summary>
    /// A scenario of the gallery, whatever its daemons: its captions say only what is seen.
    /// </summary>
    Gallery,

    /// <summary>A scenario that somebody has changed: nothing is known of it but what is seen.</summary>
    Edited,
}
