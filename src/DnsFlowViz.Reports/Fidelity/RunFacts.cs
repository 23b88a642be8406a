namespace DnsFlowViz.Reports.Fidelity;

/// <summary>
/// What one run came to, measured or simulated, by the same definitions. Null is what the run does not say.
/// Times count from the first loop packet at the first dnsmasq.
/// </summary>
public sealed record RunFacts
{
    /// <summary>Most records in use from the trigger to the first action.</summary>
    public int? PeakRecords { get; init; }

    /// <summary>True when the records reached the limit in that time.</summary>
    public bool? Saturates { get; init; }

    /// <summary>From the first loop packet to the limit, milliseconds.</summary>
    public double? ToLimitMs { get; init; }

    /// <summary>What the loop was: <c>none</c>, <c>one lap</c> per question, or <c>endless</c>.</summary>
    public string? Loop { get; init; }

    /// <summary>Loop queries from Consul per second, in whole cycles of the recursor timeout.</summary>
    public double? LoopPerSecond { get; init; }

    /// <summary>Loop queries in the middle one of the cycles before the first action.</summary>
    public double? LapsPerCycle { get; init; }

    /// <summary>Response code of the first question of dig; <c>none</c> for no answer.</summary>
    public string? FirstRcode { get; init; }

    /// <summary>How long that answer took, milliseconds.</summary>
    public double? FirstAnswerMs { get; init; }

    /// <summary>Answers to dig's questions in order; a file may keep the first ones only.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>Answers to the applications on the laptop, in order.</summary>
    public string? LaptopAnswers { get; init; }

    /// <summary>Questions of the loop that the laptop's resolver sent.</summary>
    public int? LaptopQuestions { get; init; }

    /// <summary>Whole seconds of the clock from the trigger's to each print of the limit's line.</summary>
    public IReadOnlyList<int>? LimitLines { get; init; }

    /// <summary>True when there was a loop packet in the last 2.6 s of the capture.</summary>
    public bool? AliveAtEnd { get; init; }

    /// <summary>The last loop packet of a loop that is not alive at the end, seconds.</summary>
    public double? LoopEndsS { get; init; }

    /// <summary>True when dnsmasq answered REFUSED to anybody.</summary>
    public bool? Refuses { get; init; }

    /// <summary>Queries that the first dnsmasq's full socket dropped.</summary>
    public int? QueueDrops { get; init; }

    /// <summary>Legitimate lookups by <c>ext_before</c>, <c>svc_during</c> and so on.</summary>
    public IReadOnlyDictionary<string, LabPhase> Legit { get; init; } = new Dictionary<string, LabPhase>();
}
