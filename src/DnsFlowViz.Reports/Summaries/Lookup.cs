namespace DnsFlowViz.Reports.Summaries;

/// <summary>A legitimate lookup of a run.</summary>
/// <param name="Workload">Number of its workload.</param>
/// <param name="SentNs">When it began, nanoseconds of virtual time.</param>
/// <param name="Outcome">Its response code; -1 for none in time; <see cref="Waiting"/> when the run ended
/// first.</param>
/// <param name="TookUs">How long it took, microseconds; 0 while it waits.</param>
internal readonly record struct Lookup(int Workload, long SentNs, int Outcome, int TookUs)
{
    public const int Waiting = int.MinValue;

    public bool IsAnswered => Outcome is 0 or 3;

    public bool IsFailed => Outcome != Waiting && !IsAnswered;
}
