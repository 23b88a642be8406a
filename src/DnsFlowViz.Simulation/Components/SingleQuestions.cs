using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components;

/// <summary>
/// The questions a person asks at a node with <c>dig</c>, unless the trigger says otherwise with
/// <c>+dnssec +nocookie +tries=1 +time=10</c>: one query, ten seconds of patience. Their tags are negative,
/// so that a node tells them from its own. It holds <see cref="Most"/> at most.
/// </summary>
public sealed class SingleQuestions(NodeContext context, int alarmKind)
{
    /// <summary>
    /// Questions that can wait for their answer at once; a further one ends at once without an answer.
    /// </summary>
    public const int Most = 1_024;

    private readonly RandomStream _draws = context.Stream("asked");
    private readonly List<Asked> _asked = [];

    /// <summary>Nanoseconds of patience after a sending, when the trigger says none.</summary>
    [Cites("dig", "bin/dig/dig.rst", "+time, +tries", Rule = "G7")]
    public static long WaitNs => 10 * Instant.Second;

    /// <summary>True when a message belongs to a question asked here.</summary>
    public static bool IsMine(in Message message) => message.Tag < 0;

    /// <summary>Sends the question of a trigger and notes that a lookup began.</summary>
    public void Ask(Trigger trigger, int number, int to, int toPort = 53)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        context.Note(TraceKind.LookupStarted, -1, -1 - number);
        var place = FreePlace();
        if (place < 0 || to < 0)
        {
            context.Note(TraceKind.LookupEnded, -1, -1 - number, -1);
            return;
        }

        _asked[place] = new Asked(
            -1, number, context.Now, Alarm.None, trigger.Tries ?? 1,
            trigger.WaitUs * Instant.Microsecond ?? WaitNs);
        var question = new QuestionKey(context.Names.Intern(trigger.Name ?? "."), TypeOf(trigger));
        Send(place, question, to, (ushort)_draws.Next(), toPort, EdnsOf(trigger.Edns), TraceFlags.None);
    }

    /// <summary>
    /// Takes the answer to one of the questions, or notes that nobody waits for it any more.
    /// </summary>
    public void OnAnswer(in Message answer)
    {
        var place = -1 - answer.Tag;
        if (place >= _asked.Count || _asked[place].Query != answer.Query)
        {
            context.Note(TraceKind.AnswerIgnored, answer.Query, peer: answer.From);
            return;
        }

        End(place, (int)answer.Answer.Rcode);
    }

    /// <summary>Takes the news that a question met a closed port.</summary>
    public void OnRefused(in Message query)
    {
        var place = -1 - query.Tag;
        if (place < _asked.Count && _asked[place].Query == query.Query)
        {
            End(place, -1);
        }
    }

    /// <summary>The patience after a sending is over.</summary>
    public void OnAlarm(int place)
    {
        var asked = _asked[place];
        context.Note(TraceKind.TimedOut, asked.Query, rule: RuleId.Of('G', 7));
        if (asked.TriesLeft == 0)
        {
            End(place, -1);
            return;
        }

        // Measured with dig 9.18: a further sending has the same id and a port of its own, and the answer to
        // an earlier one finds that one's port closed.
        var before = context.Queries[asked.Query];
        Send(
            place, before.Question, before.To, before.Id, asked.ToPort, (Edns)before.Edns,
            TraceFlags.Again);
    }

    /// <summary>Ends all of them without an answer.</summary>
    public void Clear()
    {
        for (var place = 0; place < _asked.Count; place++)
        {
            if (_asked[place].Query >= 0)
            {
                End(place, -1);
            }
        }
    }

    /// <summary>The record type a trigger asks for; A when it names none.</summary>
    public static RecordType TypeOf(Trigger trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Enum.TryParse<RecordType>(trigger.Type, ignoreCase: true, out var type) ? type : RecordType.A;
    }

    /// <summary>The bits of an OPT record by their word; of a question that says none, DO alone.</summary>
    public static Edns EdnsOf(string? word) => word switch
    {
        AskEdns.None => Edns.None,
        AskEdns.Plain => Edns.Opt,
        AskEdns.Cookie => Edns.Opt | Edns.Options,
        AskEdns.DoCookie => Edns.Opt | Edns.Do | Edns.Options,
        _ => Edns.Opt | Edns.Do,
    };

    private void Send(
        int place, QuestionKey question, int to, ushort id, int toPort, Edns edns, TraceFlags flags)
    {
        var asked = _asked[place];
        var query = context.NewQuery(
            -1, question, to, id, EphemeralPort.Draw(_draws), edns, (short)(-1 - asked.Number));
        query.Tag = -1 - place;
        query.ToPort = (ushort)toPort;
        _asked[place] = asked with
        {
            Query = query.Query,
            Patience = context.After(asked.WaitNs, alarmKind, place),
            TriesLeft = asked.TriesLeft - 1,
            ToPort = toPort,
        };
        context.Send(query, RuleId.Of('G', 7), flags: flags);
    }

    private void End(int place, int rcode)
    {
        var asked = _asked[place];
        _asked[place] = Asked.Nothing;
        context.Cancel(asked.Patience);
        var took = (int)(context.Now.Since(asked.At) / Instant.Microsecond);
        context.Note(TraceKind.LookupEnded, asked.Query, -1 - asked.Number, rcode, took);
    }

    private int FreePlace()
    {
        for (var place = 0; place < _asked.Count; place++)
        {
            if (_asked[place].Query < 0)
            {
                return place;
            }
        }

        if (_asked.Count == Most)
        {
            return -1;
        }

        _asked.Add(Asked.Nothing);
        return _asked.Count - 1;
    }

    private readonly record struct Asked(
        int Query, int Number, Instant At, Alarm Patience, int TriesLeft, long WaitNs, int ToPort = 53)
    {
        public static Asked Nothing => new(-1, 0, default, Alarm.None, 0, 0);
    }
}
