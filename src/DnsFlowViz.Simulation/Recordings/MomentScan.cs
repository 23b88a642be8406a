using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>One walk over a trace that notes its moments.</summary>
/// <param name="recording">What is walked over.</param>
/// <param name="question">The question the run is about; null when there is none.</param>
internal sealed class MomentScan(Recording recording, QuestionKey? question)
{
    private readonly List<Moment> _moments = [];
    private readonly HashSet<int> _linesSeen = [];
    private bool _questionSeen;
    private bool _lapSeen;
    private bool _fullSeen;
    private bool _failureSeen;
    private bool _askSeen;
    private Trigger? _pulled;
    private long _lastLapNs;
    private int _lastLapNode;

    /// <summary>Looks at the next event.</summary>
    public void Look(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.QueryArrived when !_questionSeen:
                LookForQuestion(item);
                break;
            case TraceKind.QuerySent:
                LookForLap(item);
                break;
            case TraceKind.TableFull:
                Once(ref _fullSeen, item, MomentKind.TableFull, "table full");
                break;
            case TraceKind.LogLinePrinted:
                LookForLine(item);
                break;
            case TraceKind.LookupEnded when item.A >= 0 && !RunCounters.IsAnswer(item.B):
                Once(ref _failureSeen, item, MomentKind.FirstFailure, "first failure");
                break;
            case TraceKind.LookupStarted when item.A < 0:
                LookForAsking(item);
                break;
            case TraceKind.TriggerPulled:
                _pulled = recording.Run.Triggers[item.A];
                break;
            case TraceKind.NodeStopped:
                Add(item, MomentKind.Restart, _pulled?.Version is { } to ? $"restart as {to}" : "restart");
                break;
            case TraceKind.NodeReloaded:
                Add(item, MomentKind.Reload, "reload");
                break;
        }
    }

    /// <summary>The moments, in order of time.</summary>
    public IEnumerable<Moment> Finish()
    {
        if (_lapSeen && recording.RecordedToNs - _lastLapNs > recording.Layout.LoopOverAfterNs)
        {
            _moments.Add(new Moment(_lastLapNs, MomentKind.LoopEnded, _lastLapNode, "loop ended"));
        }

        // The sort is stable: moments of one instant stay in the order of their events.
        return _moments.OrderBy(moment => moment.AtNs);
    }

    private void LookForQuestion(in TraceEvent item)
    {
        if (question is { } asked
            && recording.Layout.IsDnsmasq[item.Node]
            && recording.Run.Queries[item.Query].Question == asked)
        {
            Once(ref _questionSeen, item, MomentKind.FirstDs, $"first {asked.Type}");
        }
    }

    private void LookForLap(in TraceEvent item)
    {
        if (recording.Layout.IsLap(item, recording.Run.Queries))
        {
            Once(ref _lapSeen, item, MomentKind.LapOne, "lap 1");
            (_lastLapNs, _lastLapNode) = (item.AtNs, item.Node);
        }
    }

    private void LookForLine(in TraceEvent item)
    {
        var line = (LogLine)item.A;
        if (line != LogLine.DnsmasqStarted && !LogText.IsAboutAQuery(line) && _linesSeen.Add(item.A))
        {
            Add(item, MomentKind.LogLine, "log line");
        }
    }

    private void LookForAsking(in TraceEvent item)
    {
        if (_askSeen)
        {
            Add(item, MomentKind.Asked, "asked");
        }

        _askSeen = true;
    }

    private void Once(ref bool seen, in TraceEvent item, string kind, string text)
    {
        if (!seen)
        {
            seen = true;
            Add(item, kind, text);
        }
    }

    private void Add(in TraceEvent item, string kind, string text) =>
        _moments.Add(new Moment(item.AtNs, kind, item.Node, text));
}
