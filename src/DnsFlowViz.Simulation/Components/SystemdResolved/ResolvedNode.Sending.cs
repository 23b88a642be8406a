using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <content>Transactions on their way out: the server, the level, the socket, and sending again.</content>
public sealed partial class ResolvedNode
{
    /// <summary>One transaction serves all who ask the same (rule R6). Null when the table is full.</summary>
    private Transaction? FindOrOpen(QuestionKey question, short workload) =>
        _transactions.Find(question) ?? _transactions.Open(question, (ushort)_draws.Next(), workload);

    /// <summary>
    /// Begins an attempt. It may end the transaction at once: out of attempts, from the cache, or unsendable.
    /// </summary>
    private void Go(Transaction transaction, int rule)
    {
        Context.Cancel(transaction.Timeout);
        if (transaction.Attempts >= ResolvedRules.MostAttempts)
        {
            Complete(transaction, TransactionState.AttemptsMaxReached);
            return;
        }

        transaction.Attempts++;
        transaction.State = TransactionState.Pending;
        transaction.Result = DnssecResult.None;
        LetHelpersGo(transaction);
        if (_options.CacheEnabled && _cache.TryGet(transaction.Question, Context.Now, out var kept))
        {
            CompleteFromCache(transaction, kept);
            return;
        }

        var server = PickServer(transaction);
        if (ResolvedRules.NeedsDnssec(transaction.Question.Type) && !server.SupportsDnssec)
        {
            Complete(transaction, TransactionState.RrTypeUnsupported);
            return;
        }

        Emit(transaction, server, rule);
    }

    /// <summary>Sends again, at once; what has changed in between decides the level.</summary>
    private void Retry(Transaction transaction, bool nextServer, int rule)
    {
        if (nextServer)
        {
            _currentServer = ResolvedRules.NextServer(_currentServer, _servers.Length);
        }

        Go(transaction, rule);
    }

    /// <summary>
    /// Asks again with a new id when the server turned out to be good for less than was asked of it.
    /// </summary>
    private bool RestartsLower(Transaction transaction)
    {
        if (transaction.Server < 0 || transaction.Level <= PossibleLevel(_servers[transaction.Server]))
        {
            return false;
        }

        transaction.Id = (ushort)_draws.Next();
        transaction.Sent.Query = -1;
        Go(transaction, 4);
        return true;
    }

    private void OnSilence(Transaction transaction)
    {
        var server = _servers[transaction.Server];
        Context.Note(
            TraceKind.TimedOut, transaction.Sent.Query, (int)transaction.Level,
            rule: ResolvedRules.Id(7), peer: server.Node);
        server.CountLoss(transaction.Level);
        Retry(transaction, nextServer: true, 7);
    }

    private ServerState PickServer(Transaction transaction)
    {
        var server = _servers[_currentServer];
        var possible = PossibleLevel(server);
        transaction.Level = transaction.Clamp != FeatureLevel.None && possible > transaction.Clamp
            ? transaction.Clamp
            : possible;
        if (transaction.Server != _currentServer)
        {
            transaction.Server = _currentServer;
            transaction.PickedServers++;
            CloseSocket(transaction);
        }

        return server;
    }

    private void Emit(Transaction transaction, ServerState server, int rule)
    {
        transaction.Timeout = Context.After(ResolvedRules.AttemptTimeoutNs, AttemptOver, transaction.Place);
        if (transaction.Port == 0)
        {
            transaction.Port = EphemeralPort.Draw(_draws);
        }

        if (server.Node < 0)
        {
            return;
        }

        var again = transaction.Sent.Query >= 0 ? TraceFlags.Again : TraceFlags.None;
        var edns = ResolvedRules.EdnsAt(transaction.Level);
        ref var sent = ref transaction.Sent;
        if (sent.Query < 0 || sent.Edns != edns || sent.Port != transaction.Port || sent.To != server.Node)
        {
            sent = Context.NewQuery(
                -1, transaction.Question, server.Node, transaction.Id, transaction.Port,
                edns, transaction.Workload);
            sent.Tag = transaction.Tag;
            sent.ToPort = server.Port;
        }

        Context.Send(sent, ResolvedRules.Id(rule), server.Line, again);
    }

    /// <summary>
    /// The level a server is tried with, after all that was learnt since it was last picked (rule R4).
    /// </summary>
    private FeatureLevel PossibleLevel(ServerState server)
    {
        if (server.Possible != server.Best && GraceIsOver(server))
        {
            server.Resume();
            _cache.Clear();
            PrintAbout(server, LogLine.ResolvedResumed, -1, (int)server.Possible, 4);
            NoteLevel(server, 4);
        }
        else if (server.Possible > server.Verified)
        {
            var next = ResolvedRules.NextLevel(
                server.Possible, server.BadOpt, server.RrsigMissing, server.LostPackets);
            if (next != server.Possible)
            {
                PrintAbout(server, _degraded, -1, ((int)next * 10) + (int)server.Possible, 4);
                server.LowerTo(next);
                NoteLevel(server, 4);
            }
        }

        return server.Possible;
    }

    private bool GraceIsOver(ServerState server) =>
        server.VerifiedAt is { } verified && Context.Now.Since(verified) >= server.GraceNs;

    private void CloseSocket(Transaction transaction)
    {
        Context.Cancel(transaction.Timeout);
        transaction.Port = 0;
    }
}
