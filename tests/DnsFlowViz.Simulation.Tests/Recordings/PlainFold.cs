using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Recordings;

/// <summary>
/// The stage at an instant by the longest way: one walk over the trace, with no key frames and no sharing.
/// </summary>
internal sealed class PlainFold
{
    private readonly Recording _recording;
    private readonly HashSet<int> _looped = [];

    public PlainFold(Recording recording, long atNs)
    {
        _recording = recording;
        foreach (var item in Recorded.Events(recording).TakeWhile(item => item.AtNs <= atNs))
        {
            Take(item);
        }
    }

    public Dictionary<(int Node, int Slot), SlotView> Slots { get; } = [];

    public Dictionary<(int Node, int Number), long> Recursions { get; } = [];

    public int Laps { get; private set; }

    public int DeepestLap { get; private set; }

    public int Sent { get; private set; }

    public int Answered { get; private set; }

    public int Failed { get; private set; }

    public int SentAgain { get; private set; }

    /// <summary>Every slot, with the free ones that were never taken left out.</summary>
    public IEnumerable<SlotView> Views => Slots.Values.Select(view => view.Holder == SlotHolder.Free
        ? view
        : view with { Holder = IsLoop(view.Query) ? SlotHolder.Loop : SlotHolder.Legit });

    private bool IsLoop(int query) =>
        _recording.Run.Queries[query].Lap > 0 || _looped.Contains(_recording.Run.Queries[query].Root);

    private void TakeLap(TraceEvent item)
    {
        if (_recording.Run.Scenario.Nodes[item.Node].Kind == NodeKind.Consul)
        {
            Laps++;
            DeepestLap = Math.Max(DeepestLap, _recording.Run.Queries[item.Query].Lap);
        }
    }

    private void Take(TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.SlotTaken:
                var lap = _recording.Run.Queries[item.Query].Lap;
                Slots[(item.Node, item.A)] =
                    new SlotView(item.Node, item.A, SlotHolder.Legit, false, lap, item.AtNs, item.Query);
                break;
            case TraceKind.SlotFreed:
                Slots[(item.Node, item.A)] =
                    new SlotView(item.Node, item.A, SlotHolder.Free, false, 0, item.AtNs, item.Query);
                break;
            case TraceKind.SentAgain:
                SentAgain++;
                Slots[(item.Node, item.A)] = Slots[(item.Node, item.A)] with { SentAgain = true };
                break;
            case TraceKind.RecursionOpened:
                Recursions.Add((item.Node, item.A), item.AtNs);
                break;
            case TraceKind.RecursionClosed:
                Recursions.Remove((item.Node, item.A));
                break;
            case TraceKind.QuerySent when _recording.Run.Queries[item.Query].Lap > 0:
                _looped.Add(_recording.Run.Queries[item.Query].Root);
                TakeLap(item);
                break;
            case TraceKind.LookupStarted when item.A >= 0:
                Sent++;
                break;
            case TraceKind.LookupEnded when item.A >= 0:
                (Answered, Failed) = item.B is 0 or 3 ? (Answered + 1, Failed) : (Answered, Failed + 1);
                break;
        }
    }
}
