using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Benchmarks;

/// <summary>
/// The loop of the story written by hand for speed and for nothing else: one forwarder with 150 slots, one
/// recursor, no names, no rules, no config, no queries kept. It stands for what the machine could do, so the
/// engine's cost is measured against it in the same minute and on the same machine. It notes the same kinds
/// of facts as the engine, so both are counted in events of the trace.
/// </summary>
internal sealed class ReferenceLoop
{
    private const int Slots = 150;
    private const int ExchangeBits = 12;
    private const int Exchanges = 1 << ExchangeBits;
    private const int OneWayNs = 100_000;
    private const long TimeoutNs = 2_000_000_000;
    private readonly TraceEvent[] _trace;
    private readonly ReferenceQueue _queue = new();
    private readonly ReferenceLane _timeouts = new();
    private readonly int[] _askerOfSlot = new int[Slots];
    private readonly bool[] _sentAgain = new bool[Slots];
    private readonly int[] _freeSlots = [.. Enumerable.Range(0, Slots)];
    private readonly int[] _slotOfExchange = new int[Exchanges];
    private readonly int[] _generation = new int[Exchanges];
    private readonly int[] _freeExchanges = [.. Enumerable.Range(0, Exchanges)];
    private readonly ReferenceRing _queries = new();
    private readonly ReferenceRing _replies = new();
    private int _freeSlotCount = Slots;
    private int _freeExchangeCount = Exchanges;
    private ulong _random = 42;
    private long _nowNs;
    private int _reading;
    private bool _busy;

    /// <summary>A loop that has not begun.</summary>
    /// <param name="trace">Takes the events.</param>
    public ReferenceLoop(TraceEvent[] trace) => _trace = trace;

    /// <summary>Events of the trace that is being written.</summary>
    public int Count { get; private set; }

    /// <summary>Plays on, and writes the trace anew from its beginning until it is full.</summary>
    public void Play()
    {
        // The last step may note three facts more than are asked for.
        Count = 0;
        while (Count < _trace.Length - 4)
        {
            Step();
        }
    }

    private void Step()
    {
        if (_timeouts.TryTakeUpTo(_queue.NextNs, _generation, out var dueNs, out var late))
        {
            _nowNs = dueNs;
            _generation[late]++;
            Note(TraceKind.TimedOut, late);
            FailExchange(late);
        }
        else if (_queue.TryTake(out var next))
        {
            _nowNs = next.AtNs;
            Handle(next);
        }
        else
        {
            // The loop died out: a client's question begins it anew.
            ArriveAtForwarder(-1);
        }
    }

    private void Handle(in ReferenceItem item)
    {
        switch (item.Kind)
        {
            case ReferenceKind.QueryAtForwarder:
                ArriveAtForwarder(item.Subject);
                break;
            case ReferenceKind.TurnEnds:
                EndTurn();
                break;
            case ReferenceKind.QueryAtRecursor:
                OpenExchange(item.Subject);
                break;
            case ReferenceKind.RecursorDecides:
                Note(TraceKind.RecursionOpened, item.Subject);
                Note(TraceKind.QuerySent, item.Subject);
                _timeouts.Add(_nowNs + TimeoutNs, item.Subject, _generation);
                _queue.Add(_nowNs + OneWayNs, ReferenceKind.QueryAtForwarder, TokenOf(item.Subject));
                break;
            case ReferenceKind.AnswerAtRecursor:
                HearAnswer(item.Subject);
                break;
            case ReferenceKind.RecursorHears:
                FailExchange(item.Subject);
                break;
            default:
                Note(TraceKind.AnswerArrived, item.Subject);
                _replies.Add(item.Subject);
                BeginTurn();
                break;
        }
    }

    /// <summary>An exchange and its generation in one number: what the asked one gives back.</summary>
    private int TokenOf(int exchange) => exchange | ((_generation[exchange] & 0x3FFFF) << ExchangeBits);

    private void HearAnswer(int token)
    {
        Note(TraceKind.AnswerArrived, token);
        var exchange = token & (Exchanges - 1);
        if (TokenOf(exchange) == token)
        {
            _generation[exchange]++;
            _queue.Add(_nowNs + Draw(20_000, 20_000), ReferenceKind.RecursorHears, exchange);
        }
    }

    private void ArriveAtForwarder(int asker)
    {
        Note(TraceKind.QueryArrived, asker);
        _queries.Add(asker);
        BeginTurn();
    }

    private void BeginTurn()
    {
        if (_busy)
        {
            return;
        }

        if (_replies.TryTake(out var slot))
        {
            (_busy, _reading) = (true, slot);
            _queue.Add(_nowNs + Draw(18_000, 8_000), ReferenceKind.TurnEnds, 0);
        }
        else if (_queries.TryTake(out var asker))
        {
            (_busy, _reading) = (true, -2 - asker);
            _queue.Add(_nowNs + Draw(30_000, 18_000), ReferenceKind.TurnEnds, 0);
        }
    }

    private void EndTurn()
    {
        _busy = false;
        if (_reading < 0)
        {
            Forward(-2 - _reading);
        }
        else if (_sentAgain[_reading])
        {
            Note(TraceKind.SlotFreed, _reading);
            _freeSlots[_freeSlotCount++] = _reading;
            AnswerFromForwarder(_askerOfSlot[_reading]);
        }
        else
        {
            _sentAgain[_reading] = true;
            Note(TraceKind.SentAgain, _reading);
            SendToRecursor(_reading);
        }

        BeginTurn();
    }

    private void Forward(int asker)
    {
        if (_freeSlotCount == 0)
        {
            Note(TraceKind.AnsweredLocally, asker);
            AnswerFromForwarder(asker);
            return;
        }

        var slot = _freeSlots[--_freeSlotCount];
        (_askerOfSlot[slot], _sentAgain[slot]) = (asker, false);
        Note(TraceKind.SlotTaken, slot);
        SendToRecursor(slot);
    }

    private void SendToRecursor(int slot)
    {
        Note(TraceKind.QuerySent, slot);
        _queue.Add(_nowNs + OneWayNs, ReferenceKind.QueryAtRecursor, slot);
    }

    private void AnswerFromForwarder(int asker)
    {
        Note(TraceKind.AnswerSent, asker);
        if (asker >= 0)
        {
            _queue.Add(_nowNs + OneWayNs, ReferenceKind.AnswerAtRecursor, asker);
        }
    }

    private void OpenExchange(int slot)
    {
        var exchange = _freeExchanges[--_freeExchangeCount];
        _slotOfExchange[exchange] = slot;
        Note(TraceKind.QueryArrived, exchange);
        _queue.Add(_nowNs + Draw(50_000, 50_000), ReferenceKind.RecursorDecides, exchange);
    }

    private void FailExchange(int exchange)
    {
        Note(TraceKind.LogLinePrinted, exchange);
        Note(TraceKind.AnswerSent, exchange);
        Note(TraceKind.RecursionClosed, exchange);
        _freeExchanges[_freeExchangeCount++] = exchange;
        _queue.Add(_nowNs + OneWayNs, ReferenceKind.AnswerAtForwarder, _slotOfExchange[exchange]);
    }

    private void Note(TraceKind kind, int subject)
    {
        ref var item = ref _trace[Count++];
        (item.AtNs, item.Kind, item.A) = (_nowNs, kind, subject);
    }

    private int Draw(int least, int spread)
    {
        _random += 0x9E3779B97F4A7C15;
        var mixed = (_random ^ (_random >> 30)) * 0xBF58476D1CE4E5B9;
        return least + (int)Math.BigMul(mixed ^ (mixed >> 27), (ulong)spread, out _);
    }
}
