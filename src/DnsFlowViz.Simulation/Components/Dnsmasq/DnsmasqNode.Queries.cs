using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>What happens to a query: <c>receive_query</c> and <c>forward_query</c>.</content>
public sealed partial class DnsmasqNode
{
    private void HandleQuery(in Message query)
    {
        LogAsked(query);
        if (TakeProbe(query))
        {
            return;
        }

        var route = _routing.For(query.Question);
        if (route.Local is { } local)
        {
            AnswerItself(query, local, RuleIds.Route, Context.LineNumber(route.Line));
        }
        else if (CacheRules.LooksFor(_options.Version, query.Question.Type)
            && _cache.TryGet(query.Question, Context.Now, out var kept))
        {
            AnswerItself(query, kept, RuleIds.Cache, 0);
        }
        else if (_table.FindByQuestion(query) is var same and >= 0)
        {
            JoinOrRepeat(same, query, route);
        }
        else if (_table.FindBySender(query) is var slot and >= 0)
        {
            SendRetransmission(slot, route);
        }
        else
        {
            Forward(query, route);
        }
    }

    private void AnswerItself(in Message query, in Answer answer, RuleId rule, ushort line)
    {
        var rcode = (int)answer.Rcode;
        Context.Note(
            TraceKind.AnsweredLocally, query.Query, b: rcode, rule: rule, line: line, peer: query.From);
        LogOwn(answer, rule);
        Context.Answer(query, answer, rule, line);
    }

    /// <summary>The same asker asks the same again: no new record, but all servers of the group.</summary>
    [Cites("dnsmasq", "src/forward.c", "lookup_frec_by_sender", Since = "2.68", Rule = "D21")]
    private void SendRetransmission(int slot, Route route)
    {
        ref var record = ref _table[slot];
        Context.Note(TraceKind.SentAgain, record.Asked.Query, slot, rule: RuleIds.Retransmission);
        record.SentAgain = true;
        if (_options.StrictOrder)
        {
            SendTo(slot, NextOrLast(route, record.SentTo), RuleIds.Retransmission);
            return;
        }

        if (SendingRules.ForgetsTheGoodServerOnARepeat(_options.Version))
        {
            _memory[route.Group].GoodServer = -1;
        }

        SendToAll(slot, route, RuleIds.Retransmission);
    }

    private void Forward(in Message query, Route route)
    {
        if (route.Servers.Length == 0)
        {
            AnswerItself(query, Answer.Error(Rcode.REFUSED), RuleIds.Route, 0);
            return;
        }

        if (AdmissionRules.RefusesWithServfailAtTheLimit(_options.Version)
            && _table.Count == _table.Capacity)
        {
            PrintLimit(0);
            AnswerItself(query, Answer.Error(Rcode.SERVFAIL), RuleIds.ToldServfail, _forwardMaxLine);
            return;
        }

        if (AdmissionRules.RefusesAtTheLimit(_options.Version) && GroupIsFull(route.Group))
        {
            PrintLimit(route.Group);
            AnswerItself(query, Answer.Error(Rcode.REFUSED), RuleIds.Refuses, _forwardMaxLine);
            return;
        }

        if (!HasRecord())
        {
            // Only reached when several sockets are ready in one turn; with one socket the query was not
            // read at all.
            AnswerItself(query, Answer.Error(Rcode.REFUSED), RuleIds.StopsReading, _forwardMaxLine);
            return;
        }

        var slot = Take(query, route.Group);
        if (SendsToAll(route))
        {
            SendToAll(slot, route, RuleIds.FirstSend);
        }
        else
        {
            SendTo(slot, OneOf(route), RuleIds.FirstSend);
        }
    }

    private bool GroupIsFull(int group) =>
        AdmissionRules.GroupIsFull(_options.Version, YoungOf(group), _options.ForwardMax);

    private bool SendsToAll(Route route)
    {
        ref var memory = ref _memory[route.Group];
        var sinceTest = Context.Now.WholeSeconds - memory.TestSecond;
        var all = SendingRules.SendsToWholeGroup(_options, route.IsDefault, memory, sinceTest);
        memory.SinceTest = all ? 0 : memory.SinceTest + 1;
        memory.TestSecond = all ? Context.Now.WholeSeconds : memory.TestSecond;
        return all;
    }

    private int OneOf(Route route)
    {
        var good = _memory[route.Group].GoodServer;
        return !_options.StrictOrder && good >= 0 ? good : route.Servers[0];
    }

    private static int Next(Route route, int server)
    {
        var place = Array.IndexOf(route.Servers, server);
        return route.Servers[(place + 1) % route.Servers.Length];
    }

    private int NextOrLast(Route route, int server) =>
        RetryRules.StrictOrderStaysInTheGroup(_options.Version) && route.Servers[^1] == server
            ? server
            : Next(route, server);

    /// <summary>To the whole group; the counter then says how many have still to answer.</summary>
    private void SendToAll(int slot, Route route, RuleId rule)
    {
        _table[slot].ForwardAll = 1;
        foreach (var server in route.Servers)
        {
            _table[slot].ForwardAll++;
            SendTo(slot, server, rule);
        }
    }

    private void SendTo(int slot, int server, RuleId rule, int cause = -1)
    {
        ref var record = ref _table[slot];
        var node = _serverNodes[server];
        if (QueryLogRules.GoesByTheNewestSerial(_options.Version))
        {
            record.Serial = _newestSerial;
        }

        if (node < 0)
        {
            LogForwarded(server);
            // Nobody has that address: the packet goes nowhere and the record waits until it is too old.
            record.SentTo = server;
            return;
        }

        var again = record.OutQuery >= 0 && record.SentTo == server;
        var message = again
            ? Again(record, node)
            : Context.NewQuery(
                cause < 0 ? record.Asked.Query : cause, record.Asked.Question, node,
                record.NewId, record.Port, Forwarded(record));
        message.Tag = slot;
        message.ToPort = (ushort)_options.Servers[server].Port;
        (record.SentTo, record.OutQuery) = (server, message.Query);
        _sends++;
        Context.Send(message, rule, _serverLines[server], again ? TraceFlags.Again : TraceFlags.None);
        LogForwarded(server);
    }

    private Message Again(in ForwardRecord record, int node) => new()
    {
        Query = record.OutQuery, From = (byte)Context.Self, To = (byte)node, Question = record.Asked.Question,
        Id = record.NewId, Port = record.Port, Edns = Forwarded(record),
    };

    private Edns Forwarded(in ForwardRecord record) =>
        SendingRules.Forwarded(_options.Version, record.Asked.Edns);
}
