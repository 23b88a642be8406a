namespace DnsFlowViz.Reports.Fidelity;

/// <summary>What was measured in one run. Times count from the first loop packet at dnsmasq.</summary>
public sealed record LabRun
{
    /// <summary>Wall clock of the first loop packet, microseconds since 1970; null when not kept.</summary>
    public long? T0EpochUs { get; init; }

    /// <summary>True when the capture has the trigger's packet.</summary>
    public bool TriggerSeen { get; init; }

    /// <summary>Last packet of the capture, seconds; null when not kept.</summary>
    public double? CaptureS { get; init; }

    /// <summary><c>dns-forward-max</c>; null when not kept.</summary>
    public int? Limit { get; init; }

    /// <summary>Most records in use in the whole run; null when not kept.</summary>
    public int? PeakPending { get; init; }

    /// <summary>When they were, microseconds.</summary>
    public long? PeakPendingUs { get; init; }

    /// <summary>When the records reached the limit, microseconds; null when never.</summary>
    public long? ReachLimitUs { get; init; }

    /// <summary>The first REFUSED of dnsmasq, microseconds; null when there was none.</summary>
    public long? FirstRefusedUs { get; init; }

    /// <summary>The last loop packet, microseconds; null when there was none.</summary>
    public long? LastLoopUs { get; init; }

    /// <summary>Queries that the full socket of dnsmasq dropped; null when not kept.</summary>
    public int? QueueDrops { get; init; }

    /// <summary>True when a summary was kept at all.</summary>
    public bool HasSummary { get; init; }

    /// <summary>Packets after the trigger by name; null when not kept.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }

    /// <summary>Legitimate lookups by <c>ext_before</c>, <c>svc_during</c> and so on.</summary>
    public IReadOnlyDictionary<string, LabPhase> Legit { get; init; } = new Dictionary<string, LabPhase>();

    /// <summary>
    /// How long the latest twentieth of the upstream's answers took on the average, milliseconds; null when
    /// the packets do not show it.
    /// </summary>
    public double? UpstreamLatestMs { get; init; }

    /// <summary>The finest series kept, which may end before the run does.</summary>
    public LabSeries? Fine { get; init; }

    /// <summary>The series over the whole run.</summary>
    public LabSeries? Coarse { get; init; }

    /// <summary>What each dig said: its status, or nothing in time; null when not kept.</summary>
    public IReadOnlyList<LabAnswer>? Answers { get; init; }

    /// <summary>What each application on the laptop was told.</summary>
    public IReadOnlyList<LabAnswer> LaptopAnswers { get; init; } = [];

    /// <summary>Seconds of the day at which dnsmasq said that its limit is reached.</summary>
    public IReadOnlyList<int> LimitLines { get; init; } = [];
}
