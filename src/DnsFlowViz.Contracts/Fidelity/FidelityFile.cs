namespace DnsFlowViz.Contracts.Fidelity;

/// <summary>One experiment: what was measured, what was simulated, and whether they agree.</summary>
public sealed record FidelityFile
{
    /// <summary>Name of the experiment, such as <c>d280-delay-1000</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What was done, in the words of the experiment.</summary>
    public string Note { get; init; } = "";

    /// <summary>The release of dnsmasq that was run, such as <c>2.80</c>.</summary>
    public required string Dnsmasq { get; init; }

    /// <summary>True when every number is within its tolerance.</summary>
    public bool Ok { get; init; }

    /// <summary>The scenario that plays it; null when none can.</summary>
    public string? Scenario { get; init; }

    /// <summary>The instant to open it at, microseconds of virtual time.</summary>
    public long OpenAtUs { get; init; }

    /// <summary>The numbers, in the order they are shown.</summary>
    public IReadOnlyList<FidelityNumber> Metrics { get; init; } = [];

    /// <summary>What the experiment had and the simulation does not, in words.</summary>
    public IReadOnlyList<string> NotHonoured { get; init; } = [];

    /// <summary>Both courses over time; null when nothing was kept that can be drawn.</summary>
    public FidelityCurve? Curve { get; init; }
}
