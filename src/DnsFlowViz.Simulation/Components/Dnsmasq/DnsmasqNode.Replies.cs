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
        SpeakOf(record.Asked.Query, record.Serial);
        if (RetryRules.LearnsBeforeTheRetry(_options.Version))
        {
            Learn(record, reply);
        }

        if (RetryRules.SendsAgainAsTold(_options.Version, rcode, record.SentAgain))
        {
            SendAgain(slot, record.SentTo, RuleIds.ToldRetry);
        }
        else if (RetryRules.SendsAgain(_options, rcode, record.ForwardAll, record.Asked.Edns)
            && TrySendAgain(slot))
        {
            // The record keeps its slot, its id and its age; the asker hears nothing yet.
        }
        else if (RetryRules.WaitsForTheOthers(_options.Version, rcode, record.ForwardAll - 1))
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
        var route = _routing.For(record.Asked.Question);
        if (_options.StrictOrder)
        {
            return TryNextServer(slot, route);
        }

        record.ForwardAll = 1;
        foreach (var server in route.Servers)
        {
            record.ForwardAll++;
            SendAgain(slot, server, RuleIds.Retry);
        }

        return true;
    }

    /// <summary>
    /// The retry of strict-order. True also when the group has no further server: then nothing is sent to
    /// anybody.
    /// </summary>
    private bool TryNextServer(int slot, Route route)
    {
        var failed = _table[slot].SentTo;
        if (!RetryRules.StrictOrderMayGoOn(_options.Version, _options.Servers, failed))
        {
            return false;
        }

        if (!RetryRules.StrictOrderStaysInTheGroup(_options.Version) || route.Servers[^1] != failed)
        {
            SendAgain(slot, Next(route, failed), RuleIds.StrictOrder, _strictOrderLine);
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
        if (!RetryRules.LearnsBeforeTheRetry(_options.Version))
        {
            Learn(record, reply);
        }

        if (CacheRules.Keeps(_options, record.Asked.Question, answer))
        {
            _cache.Keep(record.Asked.Question, answer, Context.Now);
        }

        var rule = _options.Version.IsTold && answer.Rcode == Rcode.SERVFAIL
            ? RuleIds.ToldRetry
            : RuleIds.Reply;
        LogReply(record.Asked.Question, answer);
        Context.Answer(record.Asked, answer, rule);
        AnswerJoined(record.FirstJoined, answer);
        Free(slot, SlotEnd.Answered, rule);
    }

    /// <summary>Remembers the server that answered as the good one of its group, or forgets it.</summary>
    private void Learn(in ForwardRecord record, in Message reply)
    {
        ref var memory = ref _memory[record.Group];
        var server = ServerThatAnswered(record, reply);
        if (RetryRules.IsGood(_options.Version, reply.Answer.Rcode))
        {
            memory.GoodServer = server;
        }
        else if (memory.GoodServer == server || !RetryRules.LearnsBeforeTheRetry(_options.Version))
        {
            memory.GoodServer = -1;
        }
    }

    private int ServerThatAnswered(in ForwardRecord record, in Message reply)
    {
        if (_serverNodes[record.SentTo] == reply.From)
        {
            return record.SentTo;
        }

        foreach (var server in _routing.For(record.Asked.Question).Servers)
        {
            if (_serverNodes[server] == reply.From)
            {
                return server;
            }
        }

        return record.SentTo;
    }
}
