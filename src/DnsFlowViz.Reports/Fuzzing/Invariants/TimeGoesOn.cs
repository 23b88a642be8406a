namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>Times never go backwards and never pass the horizon.</summary>
internal static class TimeGoesOn
{
    public static string? BrokenBy(PlayedCase played)
    {
        var before = 0L;
        foreach (var item in played.Events)
        {
            if (item.AtNs < before)
            {
                return Said.At(played, item, $"an event lies before the one before it, at {before} ns");
            }

            if (item.AtNs > played.Recording.Run.Horizon.Ns)
            {
                return Said.At(played, item, "an event lies after the horizon");
            }

            before = item.AtNs;
        }

        return null;
    }
}
