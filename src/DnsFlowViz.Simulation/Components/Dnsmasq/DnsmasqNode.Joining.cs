using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>
/// Askers of a question that is already on its way: the lists of <c>frec_src</c>, from 2.83 on.
/// </content>
public sealed partial class DnsmasqNode
{
    private void JoinOrRepeat(int slot, in Message query, Route route)
    {
        ref readonly var record = ref _table[slot];
        var isFirst = record.Asked.From == query.From
            && record.Asked.Port == query.Port
            && record.Asked.Id == query.Id;
        if (isFirst)
        {
            _table[slot].Serial = _newestSerial;
            SendRetransmission(slot, route);
        }
        else if (_joined.Find(record.FirstJoined, query) is var place and >= 0)
        {
            _joined.Serial(place) = _newestSerial;
            SendRetransmission(slot, route);
        }
        else if (_joined.HasRoom)
        {
            Join(slot, query, route);
        }
        else
        {
            TurnAway(slot, query);
        }
    }

    private void Join(int slot, in Message query, Route route)
    {
        ref var record = ref _table[slot];
        record.FirstJoined = _joined.Add(query, record.FirstJoined, _newestSerial);
        Context.Note(TraceKind.QueryJoined, query.Query, slot, rule: RuleIds.Joins, peer: query.From);
        if (!JoiningRules.ForwardsAgain(_options.Version, Age(slot)))
        {
            return;
        }

        Context.Note(TraceKind.SentAgain, query.Query, slot, rule: RuleIds.ForwardsJoined);
        record.SentAgain = true;
        if (record.ForwardAll == 0)
        {
            SendFor(slot, record.SentTo, query.Query);
            return;
        }

        foreach (var server in route.Servers)
        {
            record.ForwardAll++;
            SendFor(slot, server, query.Query);
        }
    }

    /// <summary>
    /// The question leaves once more under the record's id. In the genealogy it is a child of the query that
    /// made it leave.
    /// </summary>
    private void SendFor(int slot, int server, int cause)
    {
        _table[slot].OutQuery = -1;
        SendTo(slot, server, RuleIds.ForwardsJoined, cause);
    }

    private void TurnAway(int slot, in Message query)
    {
        if (!JoiningRules.RefusesAFurtherAsker(_options.Version))
        {
            Context.Note(TraceKind.QueryDiscarded, query.Query, slot, rule: RuleIds.JoinersBound);
            return;
        }

        PrintLimit(0);
        if (JoiningRules.FreesWhatNobodyCanJoin(_options.Version, Age(slot)))
        {
            Free(slot, SlotEnd.Aged, RuleIds.JoinersBound);
        }

        AnswerItself(query, Answer.Error(Rcode.REFUSED), RuleIds.JoinersBound, _forwardMaxLine);
    }

    /// <summary>Whoever joined gets the same answer, each under the id it asked with.</summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.83", Rule = "D28")]
    private void AnswerJoined(int first, in Answer answer)
    {
        for (var place = first; place >= 0; place = _joined.After(place))
        {
            Context.Answer(_joined[place], answer, RuleIds.AnswersJoined);
            if (QueryLogRules.LogsWhoJoined(_options.QueryLog))
            {
                SpeakOf(_joined[place].Query, _joined.Serial(place));
                Say(LogLine.DnsmasqReplyDuplicate);
            }
        }
    }
}
