namespace DnsFlowViz.Contracts.Runs;

/// <summary>The words a <see cref="Trigger"/> may say in <see cref="Trigger.Do"/>.</summary>
public static class TriggerKind
{
    /// <summary>An application on the node looks a name up through the node's own resolver.</summary>
    public const string Lookup = "lookup";

    /// <summary>The node sends exactly this question to its server, as <c>dig</c> would.</summary>
    public const string Ask = "ask";

    /// <summary>
    /// The daemon stops, loses its state and its socket queue, and comes back after its downtime, with its
    /// files as they are then, and as another release when the trigger names one.
    /// </summary>
    public const string Restart = "restart";

    /// <summary>
    /// One of the daemon's config files has a new text. The daemon keeps running and takes up what its reload
    /// takes up; dnsmasq reads its dnsmasq.conf only when it starts, and systemd-resolved all of its files.
    /// </summary>
    public const string Reload = "reload";

    /// <summary>The link between two nodes changes its delay, jitter or loss, in both directions.</summary>
    public const string Link = "link";
}
