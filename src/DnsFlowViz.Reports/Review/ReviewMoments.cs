using System.Globalization;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Review;

/// <summary>The moments of a run as a review tells them: fewer, in words, each with its link.</summary>
internal static class ReviewMoments
{
    /// <summary>Moments a review lists; more would not fit the page.</summary>
    public const int Most = 8;

    /// <summary>The weightiest moments in order of time, and how many others there are.</summary>
    public static (IReadOnlyList<ReviewMoment> Moments, int LeftOut) Of(ReviewRequest request)
    {
        var all = MomentFinder.Find(request.Recording);
        var chosen = Chosen(request);
        return ([.. chosen.Select(moment => Told(moment, request))], all.Length - chosen.Count);
    }

    /// <summary>The moments that are listed, as the timeline marks them.</summary>
    public static IReadOnlyList<Moment> Chosen(ReviewRequest request) =>
        WeightyMoments.Of(request.Recording, Most);

    /// <summary>
    /// The instant for the picture: the table is full, else the first DS question arrives, else the start.
    /// </summary>
    public static long StageAt(ReviewRequest request)
    {
        var moments = MomentFinder.Find(request.Recording);
        var at = moments.FirstOrDefault(moment => moment.Kind == MomentKind.TableFull)?.AtNs
            ?? moments.FirstOrDefault(moment => moment.Kind == MomentKind.FirstDs)?.AtNs
            ?? 0;
        return MomentLinks.InstantOf(at);
    }

    /// <summary>What was done to the run, and when the loop was alive last.</summary>
    public static IReadOnlyList<string> Acts(ReviewRequest request)
    {
        var moments = MomentFinder.Find(request.Recording);
        var acts = moments
            .Where(moment => moment.Kind is MomentKind.Reload or MomentKind.Restart)
            .Take(4)
            .Select(moment => $"{NameOf(moment, request)} "
                + (moment.Kind == MomentKind.Reload ? "read new config" : "was restarted")
                + $" at {Seconds(moment.AtNs)}.")
            .ToList();
        if (acts.Count > 0)
        {
            acts.Add(moments.LastOrDefault(moment => moment.Kind == MomentKind.LoopEnded) is { } ended
                ? $"The last loop query left at {Seconds(ended.AtNs)}."
                : "The loop was alive at the end of the run.");
        }

        return acts;
    }

    private static ReviewMoment Told(Moment moment, ReviewRequest request)
    {
        var run = request.Recording.Run;
        var item = EventOf(moment, request);
        var (text, detail) = moment.Kind switch
        {
            MomentKind.FirstDs => ($"{Question(item)} reaches {NameOf(moment, request)}", ""),
            MomentKind.LapOne => (
                $"{NameOf(moment, request)} sends it back: lap 1", run.Lines[item.Line]?.ToString() ?? ""),
            MomentKind.TableFull => ("table full", Invariant($"{item.A} records in use")),
            MomentKind.LogLine => (
                $"{NameOf(moment, request)} prints",
                run.TextOf(item)),
            MomentKind.FirstFailure => (
                "first legitimate failure",
                item.B < 0 ? $"no answer in {Length(item.C)}" : $"{(Rcode)item.B} after {Length(item.C)}"),
            MomentKind.Restart => ($"{NameOf(moment, request)} is restarted", ""),
            MomentKind.Reload => ($"{NameOf(moment, request)} reads new config", ""),
            MomentKind.LoopEnded => ("last loop query", "nothing goes round any more"),
            _ => ("asked again", NameOf(moment, request)),
        };
        var at = MomentLinks.InstantOf(moment.AtNs);
        var frame = StageMoment.At(request.Recording, request.Run, at).Frame;
        return new ReviewMoment(moment.AtNs, text, detail, request.Links.At(at), FrameHash.Of(frame));

        string Question(in TraceEvent told)
        {
            var asked = run.Queries[told.Query].Question;
            return $"{asked.Type} {run.Names.Text(asked.Name)}";
        }
    }

    /// <summary>The event a moment was found at.</summary>
    private static TraceEvent EventOf(Moment moment, ReviewRequest request)
    {
        var kind = moment.Kind switch
        {
            MomentKind.FirstDs => TraceKind.QueryArrived,
            MomentKind.LapOne or MomentKind.LoopEnded => TraceKind.QuerySent,
            MomentKind.TableFull => TraceKind.TableFull,
            MomentKind.LogLine => TraceKind.LogLinePrinted,
            MomentKind.FirstFailure => TraceKind.LookupEnded,
            MomentKind.Restart => TraceKind.NodeStopped,
            MomentKind.Reload => TraceKind.NodeReloaded,
            _ => TraceKind.LookupStarted,
        };
        var trace = request.Recording.Run.Trace;
        for (var number = trace.FirstAfter(moment.AtNs - 1); number < trace.Count; number++)
        {
            ref readonly var item = ref trace[number];
            if (item.AtNs > moment.AtNs)
            {
                break;
            }

            if (item.Kind == kind && item.Node == moment.Node && Fits(moment, item, request))
            {
                return item;
            }
        }

        throw new InvalidOperationException($"No event of the run is the moment {moment.Text}.");
    }

    private static bool Fits(Moment moment, in TraceEvent item, ReviewRequest request) => moment.Kind switch
    {
        MomentKind.FirstDs =>
            request.Recording.Run.Queries[item.Query].Type == (ushort)RecordType.DS,
        MomentKind.LapOne or MomentKind.LoopEnded => request.Recording.Run.Queries[item.Query].Lap > 0,
        MomentKind.FirstFailure => item.A >= 0 && (Rcode)item.B is not (Rcode.NOERROR or Rcode.NXDOMAIN),
        MomentKind.LogLine => (LogLine)item.A != LogLine.DnsmasqStarted,
        _ => true,
    };

    private static string NameOf(Moment moment, ReviewRequest request) =>
        moment.Node < 0 ? "" : request.Run.Nodes[moment.Node].Title;

    private static string Length(int us) =>
        us < 1_000_000 ? Invariant($"{us / 1000m:0.##} ms") : Invariant($"{us / 1_000_000m:0.##} s");

    private static string Seconds(long ns) => Invariant($"{ns / 1_000_000_000m:0.###} s");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
