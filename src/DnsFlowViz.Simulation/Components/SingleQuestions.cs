using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components;

/// <summary>
/// The questions a person asks at a node with <c>dig +dnssec +nocookie +tries=1 +time=10</c>: one query, ten
/// seconds of patience. Their tags are negative, so that a node tells them from its own. It holds <see
/// cref="Most"/> at most.
/// </summary>
public sealed class SingleQuestions(NodeContext context, int alarmKind)
{
    /// <summary>
    /// Questions that can wait for their answer at once; a further one ends at once without an answer.
    /// </summary>
    public const int Most = 1_024;

    private readonly RandomStream _draws = context.Stream("asked");
    private readonly List<Asked> _asked = [];

    /// <summary>Nanoseconds until such a question is given up.</summary>
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

        var question = new QuestionKey(context.Names.Intern(trigger.Name ?? "."), TypeOf(trigger));
        var query = context.NewQuery(
            -1, question, to, (ushort)_draws.Next(), EphemeralPort.Draw(_draws),
            Edns.Opt | Edns.Do, (short)(-1 - number));
        query.Tag = -1 - place;
        query.ToPort = (ushort)toPort;
        _asked[place] = new Asked(query.Query, number, context.Now, context.After(WaitNs, alarmKind, place));
        context.Send(query, RuleId.Of('G', 7));
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

    /// <summary>The patience for a question is over.</summary>
    public void OnAlarm(int place)
    {
        context.Note(TraceKind.TimedOut, _asked[place].Query, rule: RuleId.Of('G', 7));
        End(place, -1);
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

    private readonly record struct Asked(int Query, int Number, Instant At, Alarm Patience)
    {
        public static Asked Nothing => new(-1, 0, default, Alarm.None);
    }
}
