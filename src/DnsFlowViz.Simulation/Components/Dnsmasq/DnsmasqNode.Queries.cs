using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>What happens to a query: <c>receive_query</c> and <c>forward_query</c>.</content>
public sealed partial class DnsmasqNode
{
    private void HandleQuery(in Message query)
    {
        var route = _routing.For(query.Question.Name);
        if (route.Local is { } local)
        {
            AnswerItself(query, local, RuleIds.Route, Context.LineNumber(route.Line));
        }
        else if (DnsmasqRules.KeepsType(query.Question.Type)
            && _cache.TryGet(query.Question, Context.Now, out var kept))
        {
            AnswerItself(query, kept, RuleIds.Cache, 0);
        }
        else if (FindRetransmission(query) is var slot and >= 0)
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
        Context.Answer(query, answer, rule, line);
    }

    private int FindRetransmission(in Message query) =>
        _options.Version.IsTold ? -1 : _table.FindBySender(query);

    /// <summary>The same asker asks the same again: no new record, but all servers of the group.</summary>
    [Cites("dnsmasq", "src/forward.c", "lookup_frec_by_sender", Since = "2.68", Rule = "D21")]
    private void SendRetransmission(int slot, Route route)
    {
        ref var record = ref _table[slot];
        Context.Note(TraceKind.SentAgain, record.Asked.Query, slot, rule: RuleIds.Retransmission);
        record.SentAgain = true;
        if (_options.StrictOrder)
        {
            SendTo(slot, Next(route, record.SentTo), RuleIds.Retransmission);
            return;
        }

        record.ForwardAll = 1;
        _lastGoodServer = route.IsDefault ? -1 : _lastGoodServer;
        foreach (var server in route.Servers)
        {
            record.ForwardAll++;
            SendTo(slot, server, RuleIds.Retransmission);
        }
    }

    private void Forward(in Message query, Route route)
    {
        if (route.Servers.Length == 0)
        {
            AnswerItself(query, Answer.Error(Rcode.REFUSED), RuleIds.Route, 0);
            return;
        }

        if (DnsmasqRules.RefusesWithServfailAtTheLimit(_options.Version) && _table.Count == _table.Capacity)
        {
            PrintLimit();
            AnswerItself(query, Answer.Error(Rcode.SERVFAIL), RuleIds.ToldServfail, _forwardMaxLine);
            return;
        }

        if (!HasRecord())
        {
            // Only reached when several sockets are ready in one turn; with one socket the query was not
            // read at all.
            AnswerItself(query, Answer.Error(Rcode.REFUSED), RuleIds.StopsReading, _forwardMaxLine);
            return;
        }

        var slot = Take(query);
        if (SendsToAll(route))
        {
            _table[slot].ForwardAll = 1;
            foreach (var server in route.Servers)
            {
                _table[slot].ForwardAll++;
                SendTo(slot, server, RuleIds.FirstSend);
            }
        }
        else
        {
            SendTo(slot, OneOf(route), RuleIds.FirstSend);
        }
    }

    private bool SendsToAll(Route route)
    {
        var sinceTest = Context.Now.WholeSeconds - _testSecond;
        var all = DnsmasqRules.SendsToWholeGroup(
            _options, route.IsDefault, _lastGoodServer >= 0, _sinceTest, sinceTest);
        if (route.IsDefault)
        {
            _sinceTest = all ? 0 : _sinceTest + 1;
            _testSecond = all ? Context.Now.WholeSeconds : _testSecond;
        }

        return all;
    }

    private int OneOf(Route route) => route.IsDefault && !_options.StrictOrder && _lastGoodServer >= 0
        ? _lastGoodServer
        : route.Servers[0];

    private static int Next(Route route, int server)
    {
        var place = Array.IndexOf(route.Servers, server);
        return route.Servers[(place + 1) % route.Servers.Length];
    }

    private void SendTo(int slot, int server, RuleId rule)
    {
        ref var record = ref _table[slot];
        var node = _serverNodes[server];
        if (node < 0)
        {
            // Nobody has that address: the packet goes nowhere and the record waits until it is too old.
            record.SentTo = server;
            return;
        }

        var again = record.OutQuery >= 0 && record.SentTo == server;
        var message = again
            ? Again(record, node)
            : Context.NewQuery(
                record.Asked.Query, record.Asked.Question, node,
                record.NewId, record.Port, record.Asked.Edns);
        message.Tag = slot;
        message.ToPort = (ushort)_options.Servers[server].Port;
        (record.SentTo, record.OutQuery) = (server, message.Query);
        _sends++;
        Context.Send(message, rule, _serverLines[server], again ? TraceFlags.Again : TraceFlags.None);
    }

    private Message Again(in ForwardRecord record, int node) => new()
    {
        Query = record.OutQuery, From = (byte)Context.Self, To = (byte)node, Question = record.Asked.Question,
        Id = record.NewId, Port = record.Port, Edns = record.Asked.Edns,
    };
}
