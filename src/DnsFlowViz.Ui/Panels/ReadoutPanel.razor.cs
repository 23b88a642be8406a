using System.Globalization;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Flow;

namespace DnsFlowViz.Ui.Panels;

/// <summary>Four numbers at the playhead, each with what it is of.</summary>
public sealed partial class ReadoutPanel : LivePanel
{
    private const long RateWindowNs = 2_000_000_000;

    private FrameCounts Counts => Store.Picture?.Frame.Counts ?? default;

    private int Limit => Store.Run?.Nodes.Sum(node => node.SlotLimit) ?? 0;

    private bool IsGrouped => Store.Run?.Nodes.Any(node => node.SlotGroups.Length > 1) ?? false;

    private int Slots
    {
        get
        {
            var held = 0;
            for (var i = 0; i < (Store.Run?.Nodes.Length ?? 0); i++)
            {
                held += Store.Run!.Nodes[i].SlotLimit > 0 ? Store.Picture!.Nodes[i].Held : 0;
            }

            return held;
        }
    }

    /// <summary>A rate needs its two seconds; until then the laps themselves are the honest number.</summary>
    private (string Number, string Unit) Loop
    {
        get
        {
            if (Counts.Laps == 0)
            {
                return ("0", "per s");
            }

            var lapOne = Store.Overview?.Moments.FirstOrDefault(moment => moment.Kind == MomentKind.LapOne);
            return Store.PlayheadNs - (lapOne?.AtNs ?? 0) < RateWindowNs
                ? (Number.Of(Counts.Laps), "so far")
                : (Rate(Counts.LoopQueriesPerSecondMilli / 1000m), "per s");
        }
    }

    private (string Number, string Unit, string Tone) Legit
    {
        get
        {
            var ended = Counts.RecentAnswered + Counts.RecentFailed;
            if (ended == 0)
            {
                return ("–", Store.PlayheadNs > 0 ? "none ended in 2 s" : "", "");
            }

            var percent = 100L * Counts.RecentAnswered / ended;
            var tone = percent < 100 ? "failed" : "";
            return (percent.ToString(CultureInfo.InvariantCulture), $"% of {ended} answered", tone);
        }
    }

    /// <summary>Tenths say nothing any more beside hundreds.</summary>
    private static string Rate(decimal perSecond) =>
        perSecond.ToString(perSecond is 0 or >= 100 ? "N0" : "0.0", CultureInfo.InvariantCulture);
}
