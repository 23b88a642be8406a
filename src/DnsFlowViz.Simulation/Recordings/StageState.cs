using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The stage after so many events of a trace: slots, nodes, open recursions, numbers. It is a fold over the
/// events.
/// </summary>
internal sealed class StageState
{
    /// <summary>
    /// An asker that sends its question again is read from the socket and takes no new slot.
    /// </summary>
    private static readonly RuleId AskedAgain = RuleId.Of('D', 21);

    private readonly StageLayout _layout;
    private readonly QueryTable _queries;
    private readonly Cells<SlotCell> _slots;
    private readonly Cells<NodeCell> _nodes;
    private readonly Cells<long>?[] _recursions;
    private RunCounters _counters;

    public StageState(StageLayout layout, QueryTable queries)
    {
        _layout = layout;
        _queries = queries;
        _slots = new Cells<SlotCell>(layout.SlotCount);
        _nodes = new Cells<NodeCell>(layout.NodeCount);
        _recursions = new Cells<long>?[layout.NodeCount];
        for (var node = 0; node < layout.NodeCount; node++)
        {
            _recursions[node] = layout.IsConsul(node) ? new Cells<long>(0) : null;
        }
    }

    /// <summary>Events taken in.</summary>
    public int Events { get; private set; }

    /// <summary>Numbers of the run.</summary>
    public ref readonly RunCounters Counters => ref _counters;

    /// <summary>Bytes copied to keep pictures apart.</summary>
    public long CopiedBytes =>
        _slots.CopiedBytes + _nodes.CopiedBytes + _recursions.Sum(cells => cells?.CopiedBytes ?? 0);

    /// <summary>A slot by its place in the row of all slots.</summary>
    public ref readonly SlotCell Slot(int place) => ref _slots[place];

    /// <summary>A node.</summary>
    public ref readonly NodeCell Node(int node) => ref _nodes[node];

    /// <summary>
    /// Instants, plus one, at which the open recursions of a Consul began; 0 stands for none.
    /// </summary>
    public Cells<long>? Recursions(int node) => _recursions[node];

    /// <summary>Takes in the next event.</summary>
    public void Apply(in TraceEvent item)
    {
        Events++;
        _counters.Apply(item, _queries, _layout);
        switch (item.Kind)
        {
            case TraceKind.QueryArrived:
            case TraceKind.ReadingStopped:
            case TraceKind.ReadingResumed:
            case TraceKind.QueryDropped:
            case TraceKind.AnsweredLocally:
                ApplyToSocket(item);
                break;
            case TraceKind.SlotTaken:
            case TraceKind.SlotFreed:
            case TraceKind.SentAgain:
                ApplyToSlot(item);
                break;
            case TraceKind.RecursionOpened:
            case TraceKind.RecursionClosed:
                ApplyToRecursion(item);
                break;
            case TraceKind.LookupStarted:
            case TraceKind.LookupEnded:
            case TraceKind.LogLinePrinted:
                ApplyToClient(item);
                break;
            case TraceKind.FeatureLevelChanged:
                _nodes.Write(item.Node).Level = item.A;
                break;
            case TraceKind.NodeStopped:
                ApplyStop(ref _nodes.Write(item.Node));
                break;
            case TraceKind.NodeStarted:
                _nodes.Write(item.Node).IsDown = false;
                break;
        }
    }

    /// <summary>A picture of this state that later events do not change.</summary>
    public KeyFrame Remember() => new(
        Events,
        _slots.Remember(),
        _nodes.Remember(),
        [.. _recursions.Select(cells => cells?.Remember())],
        _counters);

    /// <summary>Goes back, or on, to a picture.</summary>
    public void Recall(KeyFrame key)
    {
        Events = key.Events;
        _counters = key.Counters;
        _slots.Recall(key.Slots);
        _nodes.Recall(key.Nodes);
        for (var node = 0; node < _recursions.Length; node++)
        {
            _recursions[node]?.Recall(key.Recursions[node]!);
        }
    }

    private static void ApplyStop(ref NodeCell node) =>
        (node.IsDown, node.Stalled, node.Queued) = (true, false, 0);

    private void ApplyToSocket(in TraceEvent item)
    {
        ref var node = ref _nodes.Write(item.Node);
        node.Dropped += item.Kind == TraceKind.QueryDropped ? 1 : 0;
        if (!_layout.IsDnsmasq[item.Node])
        {
            return;
        }

        if (item.Kind == TraceKind.AnsweredLocally)
        {
            ReadOne(ref node);
            return;
        }

        node.Queued = item.A;
        node.Stalled = item.Kind == TraceKind.ReadingStopped
            || (item.Kind != TraceKind.ReadingResumed && node.Stalled);
    }

    private void ApplyToSlot(in TraceEvent item)
    {
        ref var slot = ref _slots.Write(_layout.FirstSlot[item.Node] + item.A);
        ref var node = ref _nodes.Write(item.Node);
        if (item.Kind == TraceKind.SlotTaken)
        {
            slot.Take(item.Query, item.AtNs);
            node.Held = item.B;
            ReadOne(ref node);
        }
        else if (item.Kind == TraceKind.SlotFreed)
        {
            slot.Free(item.AtNs);
            node.Held = item.B;
        }
        else
        {
            slot.MarkAgain();
            if (item.Rule == AskedAgain)
            {
                ReadOne(ref node);
            }
        }
    }

    /// <summary>
    /// The trace says how many queries wait when one arrives, not when one is read. Reading shows in what
    /// becomes of the query: a slot, an answer of the daemon's own, or its being sent again.
    /// </summary>
    private static void ReadOne(ref NodeCell node) => node.Queued = Math.Max(0, node.Queued - 1);

    private void ApplyToRecursion(in TraceEvent item)
    {
        _nodes.Write(item.Node).Held = item.B;
        var open = _recursions[item.Node]!;
        open.Grow(item.A + 1);
        open.Write(item.A) = item.Kind == TraceKind.RecursionOpened ? item.AtNs + 1 : 0;
    }

    private void ApplyToClient(in TraceEvent item)
    {
        var isTerminal = _layout.HasTerminal[item.Node] && item.A < 0;
        ref var node = ref _nodes.Write(item.Node);
        switch (item.Kind)
        {
            case TraceKind.LookupStarted:
                node.Sent++;
                (node.TerminalBegan, node.TerminalEnded, node.TerminalPrinted) = isTerminal
                    ? (Events, 0, 0)
                    : (node.TerminalBegan, node.TerminalEnded, node.TerminalPrinted);
                break;
            case TraceKind.LookupEnded:
                node.Answered += RunCounters.IsAnswer(item.B) ? 1 : 0;
                node.Failed += RunCounters.IsAnswer(item.B) ? 0 : 1;
                node.TerminalEnded = isTerminal ? Events : node.TerminalEnded;
                break;
            case TraceKind.LogLinePrinted when IsVerdict(item.A) && node.TerminalEnded == 0:
                node.TerminalPrinted = Events;
                break;
        }
    }

    private static bool IsVerdict(int line) => (LogLine)line
        is LogLine.ToldNoSignature
        or LogLine.ResolvedNoSignature
        or LogLine.ResolvedFailedAuxiliary
        or LogLine.ResolvedIncompatibleServer;
}
