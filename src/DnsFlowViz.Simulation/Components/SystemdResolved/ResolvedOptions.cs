namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>Every knob of systemd-resolved that this model acts on, with the upstream default.</summary>
public sealed record ResolvedOptions
{
    /// <summary>The systemd release it plays, such as 247.</summary>
    public int Version { get; init; } = 247;

    /// <summary><c>DNSSEC=</c>.</summary>
    public DnssecMode Dnssec { get; init; } = DnssecMode.AllowDowngrade;

    /// <summary><c>DNS=</c>, in the order given.</summary>
    public IReadOnlyList<ResolvedServer> Servers { get; init; } = [];

    /// <summary>
    /// <c>Domains=</c> entries that start with <c>~</c>, without it; lower case; empty for the root.
    /// </summary>
    public IReadOnlyList<string> RouteDomains { get; init; } = [];

    /// <summary><c>Cache=</c>: answers are kept.</summary>
    public bool CacheEnabled { get; init; } = true;

    /// <summary>
    /// Names under which nothing is checked, from <c>dnssec-trust-anchors.d/*.negative</c>; lower case.
    /// </summary>
    public IReadOnlyList<string> NegativeTrustAnchors { get; init; } = [];
}
