namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// What systemd-resolved calls the ways it talks to a server, from plain UDP to all it knows.
/// </summary>
public static class FeatureLevel
{
    /// <summary>The name of a level from 1 to 4; empty for others.</summary>
    public static string Name(int level) => level switch
    {
        4 => "UDP + EDNS0 + DO + LARGE",
        3 => "UDP + EDNS0 + DO",
        2 => "UDP + EDNS0",
        1 => "UDP",
        _ => "",
    };
}
