using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>What happens to a reply: <c>reply_query</c>.</content>
public sealed partial class DnsmasqNode
{
    /// <inheritdoc />
    public override void OnRefused(in Message query)
    {
        // dnsmasq does not look at ICMP errors of its upstream sockets: the record goes on waiting.
    }

    private void HandleReply(in Message reply)
    {
        var slot = reply.Tag;
        if (slot >= _table.Capacity || !IsAnswerTo(_table[slot], reply))
        {
            Context.Note(
                TraceKind.AnswerIgnored, reply.Query, b: (int)reply.Answer.Rcode,
                rule: RuleIds.Reply, peer: reply.From);
            return;
        }

        ref var record = ref _table[slot];
        var rcode = reply.Answer.Rcode;
        if (DnsmasqRules.SendsAgainAsTold(_options.Version, rcode, record.SentAgain))
        {
            SendAgain(slot, record.SentTo, RuleIds.ToldRetry);
        }
        else if (DnsmasqRules.SendsAgain(_options.Version, rcode, record.ForwardAll, record.Asked.Edns)
            && TrySendAgain(slot))
        {
            // The record keeps its slot, its id and its age; the asker hears nothing yet.
        }
        else if (DnsmasqRules.WaitsForTheOthers(rcode, record.ForwardAll - 1))
        {
            record.ForwardAll--;
        }
        else
        {
            PassOn(slot, reply);
        }
    }

    private static bool IsAnswerTo(in ForwardRecord record, in Message reply) =>
        record.InUse && record.NewId == reply.Id && record.Asked.Question == reply.Question;

    /// <summary>
    /// The retry: to all servers of the group, keeping slot, id and age. False when strict-order forbids
    /// it.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.80", Rule = "D19")]
    private bool TrySendAgain(int slot)
    {
        ref var record = ref _table[slot];
        var route = _routing.For(record.Asked.Question.Name);
        if (_options.StrictOrder)
        {
            if (!DnsmasqRules.StrictOrderMayGoOn(_options.Servers, record.SentTo))
            {
                return false;
            }

            SendAgain(slot, Next(route, record.SentTo), RuleIds.StrictOrder, _strictOrderLine);
            return true;
        }

        record.ForwardAll = 1;
        foreach (var server in route.Servers)
        {
            record.ForwardAll++;
            SendAgain(slot, server, RuleIds.Retry);
        }

        return true;
    }

    private void SendAgain(int slot, int server, RuleId rule, ushort line = 0)
    {
        Context.Note(TraceKind.SentAgain, _table[slot].Asked.Query, slot, rule: rule, line: line);
        _table[slot].SentAgain = true;
        SendTo(slot, server, rule);
    }

    private void PassOn(int slot, in Message reply)
    {
        ref var record = ref _table[slot];
        var answer = reply.Answer;
        var route = _routing.For(record.Asked.Question.Name);
        if (route.IsDefault && answer.Rcode is not (Rcode.SERVFAIL or Rcode.REFUSED))
        {
            _lastGoodServer = record.SentTo;
        }

        if (DnsmasqRules.Keeps(_options, record.Asked.Question, answer))
        {
            _cache.Keep(record.Asked.Question, answer, Context.Now);
        }

        var rule = _options.Version.IsTold && answer.Rcode == Rcode.SERVFAIL
            ? RuleIds.ToldRetry
            : RuleIds.Reply;
        Context.Answer(record.Asked, answer, rule);
        Free(slot, SlotEnd.Answered, rule);
    }
}
