using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <content>Answers of servers: ask again, learn from them, keep them, and end the transaction.</content>
public sealed partial class ResolvedNode
{
    private void ProcessReply(Transaction transaction, in Answer answer)
    {
        if (ResolvedRules.MayBeOurFault(answer.Rcode))
        {
            var clamp = ResolvedRules.ClampAfterError(_release, transaction.Level, transaction.Clamp);
            if (clamp != FeatureLevel.None)
            {
                transaction.Clamp = clamp;
                Retry(transaction, nextServer: false, 8);
                return;
            }

            if (HasUntriedServer(transaction))
            {
                Retry(transaction, nextServer: true, 8);
                return;
            }
        }
        else if (ResolvedRules.SwitchesServer(_release, answer.Rcode, HasUntriedServer(transaction)))
        {
            Retry(transaction, nextServer: true, 9);
            return;
        }

        Learn(transaction, answer);
        if (RestartsLower(transaction))
        {
            return;
        }

        (transaction.Answer, transaction.IsFromNetwork) = (answer, true);
        RequestHelpers(transaction);
        if (transaction.IsComplete)
        {
            return;
        }

        if (transaction.Helpers.Exists(helper => !helper.IsComplete))
        {
            transaction.State = TransactionState.Validating;
            CloseSocket(transaction);
        }
        else
        {
            Judge(transaction);
        }
    }

    private bool HasUntriedServer(Transaction transaction) => transaction.PickedServers < _servers.Length;

    /// <summary>What an answer says about its server.</summary>
    private void Learn(Transaction transaction, in Answer answer)
    {
        var server = _servers[transaction.Server];
        if (answer.Rcode is Rcode.NOERROR or Rcode.NXDOMAIN
            && transaction.Clamp != FeatureLevel.None
            && server.Possible > transaction.Clamp)
        {
            server.LowerTo(transaction.Clamp);
            NoteLevel(server, 8);
        }

        if (!answer.HasOpt)
        {
            server.NoteMissingOpt(transaction.Level);
        }

        server.NoteAnswer(transaction.Level, Context.Now);
    }

    private void Keep(Transaction transaction)
    {
        var seconds = ResolvedRules.CacheSeconds(_release, transaction.Answer);
        if (_options.CacheEnabled && seconds > 0)
        {
            _cache.Put(transaction.Question, transaction.Answer, Context.Now.Plus(seconds * Instant.Second));
        }
    }

    private void CompleteFromCache(Transaction transaction, in Answer kept)
    {
        (transaction.Answer, transaction.IsFromNetwork) = (kept, false);
        transaction.Result = kept.IsSigned ? DnssecResult.Validated : DnssecResult.None;
        CompleteWithAnswer(transaction);
    }

    private void CompleteWithAnswer(Transaction transaction) =>
        Complete(
            transaction,
            transaction.Answer.Rcode == Rcode.NOERROR
                ? TransactionState.Success
                : TransactionState.RcodeFailure);

    /// <summary>
    /// Ends a transaction: its verdict is printed, applications hear of it, then those it helps.
    /// </summary>
    private void Complete(Transaction transaction, TransactionState state)
    {
        transaction.State = state;
        CloseSocket(transaction);
        _loose.Add(transaction);
        PrintVerdict(transaction);
        TellLookups(transaction);
        for (var i = 0; i < transaction.Helped.Count; i++)
        {
            var helped = transaction.Helped[i];
            if (helped.State == TransactionState.Validating)
            {
                Judge(helped);
            }

            // Asking again lets go of all helpers, and then the next one has moved to this place.
            if (i < transaction.Helped.Count && !ReferenceEquals(transaction.Helped[i], helped))
            {
                i--;
            }
        }
    }

    private void PrintVerdict(Transaction transaction)
    {
        if (transaction.State != TransactionState.DnssecFailed)
        {
            return;
        }

        var line = transaction.Result switch
        {
            DnssecResult.NoSignature => LogLine.ResolvedNoSignature,
            DnssecResult.IncompatibleServer => LogLine.ResolvedIncompatibleServer,
            _ => LogLine.ResolvedFailedAuxiliary,
        };
        Context.Print(line, transaction.Sent.Query, rule: ResolvedRules.Id(16));
    }
}
