namespace DnsFlowViz.Reports.Fidelity;

/// <summary>
/// When things happen in the run that plays a measured one. dnsmasq counts whole seconds of the wall clock,
/// so the trigger has the same phase within its second as in the laboratory.
/// </summary>
internal sealed class LabClock
{
    private const long SecondUs = 1_000_000;

    /// <summary>From an application's lookup to the first DS question, which is the file's time 0.</summary>
    private const long LookupLeadUs = 4_000;

    /// <summary>The lookups begin so long before the trigger when the file does not show it.</summary>
    private const double UsualLeadS = 2;

    /// <summary>No file shows lookups that began longer than that before or after the trigger.</summary>
    private const long LongestLeadUs = 60_000_000;

    /// <summary>Nothing begins before this, so that every daemon is up.</summary>
    private const long EarliestUs = 100_000;

    /// <summary>Patience of a lookup, which the run outlasts.</summary>
    private const long PatienceUs = 5_200_000;

    public LabClock(LabMeta meta, LabRun? run)
    {
        var loadAtUs = LoadOffsetUs(meta, run);
        var phaseUs = Math.Max(0, run?.T0EpochUs ?? 0) % SecondUs;
        var earliest = Math.Max(0, -loadAtUs) + EarliestUs;
        StartUs = (((earliest + SecondUs - 1 - phaseUs) / SecondUs) * SecondUs) + phaseUs;
        LoadStartUs = StartUs + loadAtUs;
        LoadEndUs = LoadStartUs + (long)((meta.DurationS + UsualLeadS) * SecondUs) - 1;
        var captureUs = (long)(Math.Max(run?.CaptureS ?? 0, meta.DurationS) * SecondUs);
        EndUs = StartUs + Math.Min(captureUs, 3_500 * SecondUs);
        HorizonUs = Math.Max(EndUs, LoadEndUs) + PatienceUs;
    }

    /// <summary>The trigger, or the first lookup of an application.</summary>
    public long StartUs { get; }

    public long LoadStartUs { get; }

    public long LoadEndUs { get; }

    /// <summary>End of the capture.</summary>
    public long EndUs { get; }

    public long HorizonUs { get; }

    /// <summary>When a lookup begins of which the first one is due at another second.</summary>
    public long LookupUs(double atS, double firstS) =>
        StartUs - LookupLeadUs + (long)((atS - firstS) * SecondUs);

    /// <summary>When the lookups begin, relative to the trigger.</summary>
    private static long LoadOffsetUs(LabMeta meta, LabRun? run)
    {
        if (run is { TriggerSeen: false } && FirstLookupUs(run.Fine ?? run.Coarse) is { } seen)
        {
            return Math.Clamp(seen, -LongestLeadUs, LongestLeadUs);
        }

        var (rate, kind) = meta.ExtRate > 0 ? (meta.ExtRate, "ext_before") : (meta.SvcRate, "svc_before");
        return rate > 0 && run?.Legit.GetValueOrDefault(kind) is { Sent: > 0 } before
            ? (long)Math.Max(-(before.Sent - 0.5) / rate * SecondUs, -LongestLeadUs)
            : (long)(-UsualLeadS * SecondUs);
    }

    private static long? FirstLookupUs(LabSeries? series)
    {
        var row = series?.Counts.GetValueOrDefault("laptop>dnsmasq ext q");
        var first = row is null ? -1 : Array.FindIndex(row, count => count > 0);
        return first < 0 ? null : series!.StartUs(first);
    }
}
