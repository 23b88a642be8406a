namespace DnsFlowViz.Ui.Fidelity;

/// <summary>The words of the page that do not come out of a comparison.</summary>
public static class FidelityTexts
{
    /// <summary>The story, sentence by sentence.</summary>
    public static IReadOnlyList<FidelitySentence> Sentences { get; } =
    [
        new("round in circles", "DS consul., between dnsmasq and Consul",
            "the same, one packet; 2.76 to 2.80 only", Agreement.Full),
        new("slots", "150", "151 up to 2.85, then 150 per domain", Agreement.Partly),
        new("at the limit", "SERVFAIL to every new query",
            "silence up to 2.85, REFUSED from 2.86", Agreement.None),
        new("the SERVFAILs", "come from dnsmasq", "come from Consul, after its 2 s", Agreement.None),
        new("the retry", "one more after a SERVFAIL",
            "none; with strict-order one after another, without end", Agreement.Partly),
        new("who refills a slot", "a retry",
            "the loop's own query, waiting in the socket", Agreement.Partly),
        new("legitimate lookups", "hardly any get through",
            "all, a second late; with strict-order almost none", Agreement.Partly),
        new("restart dnsmasq", "ends it", "ends it, until the next DS question", Agreement.Partly),
        new("restart Consul", "ends it", "10 s of silence, then it goes on", Agreement.None),
    ];

    /// <summary>What no run of this model plays.</summary>
    public static IReadOnlyList<string> NotModelled { get; } =
    [
        "Questions over TCP, and answers too long for UDP",
        "IPv6",
        "A Consul cluster of several servers",
        "dnsmasq checking signatures itself (dnssec)",
        "dnsmasq with several listening sockets",
        "The machine's other work: daemons wait for each other's processor, for nobody else's",
        "2.87 and 2.89 were read in the source, not run; neither was systemd 241",
    ];

    /// <summary>An agreement in words.</summary>
    public static string Words(Agreement agreement) => agreement switch
    {
        Agreement.Full => "agrees",
        Agreement.Partly => "in part",
        _ => "does not agree",
    };
}
