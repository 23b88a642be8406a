using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Genealogy;

/// <summary>One hop while the events about its query are taken in.</summary>
internal struct HopFold()
{
    private long _transitNs;

    /// <summary>How often it was sent.</summary>
    public int Sendings { get; private set; }

    /// <summary>When it was sent first, nanoseconds; -1 before.</summary>
    public long SentNs { get; private set; } = -1;

    /// <summary>When it was sent last.</summary>
    public long LastSentNs { get; private set; } = -1;

    /// <summary>When it reached the asked node's socket first.</summary>
    public long ArrivedNs { get; private set; } = -1;

    /// <summary>When it was taken up.</summary>
    public long TakenNs { get; private set; } = -1;

    /// <summary>What was done with it then.</summary>
    public HopTaken Taken { get; private set; }

    /// <summary>The slot it took or joined; -1 for none.</summary>
    public int Slot { get; private set; } = -1;

    /// <summary>When that slot was freed.</summary>
    public long FreedNs { get; private set; } = -1;

    /// <summary>When the last answer was sent.</summary>
    public long AnsweredNs { get; private set; } = -1;

    /// <summary>When the asker knew the outcome.</summary>
    public long EndedNs { get; private set; } = -1;

    /// <summary>The outcome.</summary>
    public HopOutcome Outcome { get; private set; }

    /// <summary>Code of the last answer; -1 for none.</summary>
    public int Rcode { get; private set; } = -1;

    /// <summary>The rule that sent it.</summary>
    public RuleId SentBy { get; private set; }

    /// <summary>The rule by which it was taken up.</summary>
    public RuleId TakenBy { get; private set; }

    /// <summary>The rule of its last answer.</summary>
    public RuleId AnsweredBy { get; private set; }

    /// <summary>Number of the config line that sent it there; 0 for none.</summary>
    public ushort Line { get; private set; }

    /// <summary>Takes in an event about this query.</summary>
    public void Apply(in TraceEvent item, in QueryRecord query)
    {
        if (item.Kind == TraceKind.QuerySent)
        {
            Send(item);
        }
        else if (item.Node == query.To)
        {
            ApplyAtAsked(item);
        }
        else if (item.Node == query.From)
        {
            ApplyAtAsker(item);
        }
    }

    private void Send(in TraceEvent item)
    {
        Sendings++;
        LastSentNs = item.AtNs;
        // Sent again it is open once more, whatever became of it before.
        (EndedNs, Outcome) = (-1, HopOutcome.Open);
        if (Sendings == 1)
        {
            (SentNs, SentBy, Line) = (item.AtNs, item.Rule, item.Line);
        }

        _transitNs = item.A;
        if ((item.Flags & TraceFlags.Lost) != 0)
        {
            End(item.AtNs + _transitNs, HopOutcome.Lost);
        }
    }

    private void ApplyAtAsked(in TraceEvent item)
    {
        switch (item.Kind)
        {
            case TraceKind.QueryArrived:
                ArrivedNs = ArrivedNs < 0 ? item.AtNs : ArrivedNs;
                break;
            case TraceKind.QueryDropped:
                End(item.AtNs, HopOutcome.Dropped);
                break;
            case TraceKind.PortRefused:
                End(item.AtNs + item.A, HopOutcome.Refused);
                break;
            case TraceKind.SlotTaken:
                (Slot, FreedNs) = (item.A, -1);
                Take(item, HopTaken.Slot);
                break;
            case TraceKind.SlotFreed:
                FreedNs = item.AtNs;
                break;
            case TraceKind.QueryJoined:
                Slot = item.A;
                Take(item, HopTaken.Joined);
                break;
            case TraceKind.RecursionOpened:
                Take(item, HopTaken.Recursion);
                break;
            case TraceKind.AnsweredLocally:
                Take(item, HopTaken.Answered);
                break;
            case TraceKind.QueryDiscarded:
                Take(item, HopTaken.Discarded);
                break;
            case TraceKind.SentAgain:
                Take(item, HopTaken.Again);
                break;
            case TraceKind.AnswerSent:
                (AnsweredNs, AnsweredBy, Rcode) = (item.AtNs, item.Rule, item.B);
                break;
        }
    }

    private void ApplyAtAsker(in TraceEvent item)
    {
        if (item.Kind == TraceKind.AnswerArrived)
        {
            Rcode = item.B;
            End(item.AtNs, HopOutcome.Answered);
        }
        else if (item.Kind == TraceKind.TimedOut || item is { Kind: TraceKind.LookupEnded, B: < 0 })
        {
            if (EndedNs < 0 || Outcome == HopOutcome.Lost)
            {
                End(item.AtNs, HopOutcome.TimedOut);
            }
        }
    }

    private void Take(in TraceEvent item, HopTaken what)
    {
        if (Taken == HopTaken.None)
        {
            (TakenNs, Taken, TakenBy) = (item.AtNs, what, item.Rule);
        }
    }

    private void End(long atNs, HopOutcome outcome) => (EndedNs, Outcome) = (atNs, outcome);
}
