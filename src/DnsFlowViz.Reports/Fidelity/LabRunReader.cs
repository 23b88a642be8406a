using System.Globalization;
using System.Text.RegularExpressions;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Reads what was measured in one run.</summary>
internal static partial class LabRunReader
{
    /// <summary>How both forms begin: that of 2.86 and later goes on with the domain.</summary>
    private const string LimitLine = "Maximum number of concurrent DNS queries";

    public static LabRun Read(LabField run)
    {
        var summary = run["summary"];
        return new LabRun
        {
            HasSummary = !summary.IsMissing,
            T0EpochUs = run["t0_epoch_us"].Whole(),
            TriggerSeen = summary["trigger_seen"].Flag(),
            CaptureS = summary["capture_s_after_trigger"].Number(),
            Limit = summary["limit"].Count(),
            PeakPending = summary["peak_pending"].Count(),
            PeakPendingUs = summary["peak_pending_t_us"].Whole(),
            ReachLimitUs = summary["t_reach_limit_us"].Whole(),
            FirstRefusedUs = summary["t_first_refused_us"].Whole(),
            LastLoopUs = summary["t_last_loop_packet_us"].Whole(),
            QueueDrops = summary["recv_queue_drops"].Count(),
            Counts = summary["counts_after_trigger"].IsMissing
                ? null
                : summary["counts_after_trigger"].Members().ToDictionary(
                    count => count.Name, count => count.Field.Count() ?? 0, StringComparer.Ordinal),
            Legit = Legit(run["legit"]),
            UpstreamLatestMs = LabPackets.UpstreamLatestMs(run),
            Fine = Series(run["series_10ms"]),
            Coarse = Series(run["series_100ms"]),
            Answers = run["dig_result"].IsMissing
                ? null
                : [.. run["dig_result"].Items().Select(dig => Answer(string.Join('\n', dig.Texts())))],
            LaptopAnswers = [.. run["lp_commands"].Items().Select(said => Answer(said["out"].Text()))],
            LimitLines = [.. run["dnsmasq_warnings"].Texts().Where(IsLimitLine).Select(SecondOfDay)],
        };
    }

    private static Dictionary<string, LabPhase> Legit(LabField legit)
    {
        var phases = new Dictionary<string, LabPhase>(StringComparer.Ordinal);
        foreach (var (name, phase) in legit.Members().Where(member => PhaseName().IsMatch(member.Name)))
        {
            if (!phase.IsMissing)
            {
                phases.Add(name, new LabPhase(
                    phase["n"].Count() ?? 0,
                    phase["ok_pct"].Number(),
                    phase["lat_ms_p50"].Number(),
                    phase["lat_ms_p95"].Number(),
                    phase["results"]["REFUSED"].Count() ?? 0));
            }
        }

        return phases;
    }

    private static LabSeries? Series(LabField series)
    {
        if (series.IsMissing || series["bin_us"].IsMissing)
        {
            return null;
        }

        return new LabSeries(
            (long)series["bin_us"].Number(0, 1, 1e9),
            (int)series["first_bin"].Number(0, -1e6, 1e6),
            Rows(series["counts"]),
            Rows(series["levels"]));
    }

    private static Dictionary<string, double[]> Rows(LabField rows)
    {
        var read = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (name, row) in rows.Members().Where(row => !row.Field.IsMissing))
        {
            read.Add(name, [.. row.Items().Select(item => item.Number() ?? 0)]);
        }

        return read;
    }

    /// <summary>Reads what dig prints: <c>status: SERVFAIL</c> and <c>Query time: 2003 msec</c>.</summary>
    private static LabAnswer Answer(string output)
    {
        var status = Status().Match(output);
        var time = QueryTime().Match(output);
        return new LabAnswer(
            status.Success ? status.Groups[1].Value : LabAnswer.None,
            status.Success && time.Success
                ? double.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture)
                : null);
    }

    private static bool IsLimitLine(string line) => line.Contains(LimitLine, StringComparison.Ordinal);

    private static int SecondOfDay(string line)
    {
        var clock = Clock().Match(line);
        return clock.Success
            ? TimeSpan.TryParse(clock.Value, CultureInfo.InvariantCulture, out var time)
                ? (int)time.TotalSeconds
                : 0
            : throw new LabFormatException($"dnsmasq_warnings: no time of day in \"{line}\".");
    }

    [GeneratedRegex("^(ext|svc)_(before|during|after)$")]
    private static partial Regex PhaseName();

    [GeneratedRegex(@"status: ([A-Z0-9]+)")]
    private static partial Regex Status();

    [GeneratedRegex(@"Query time: (\d+) msec")]
    private static partial Regex QueryTime();

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex Clock();
}
