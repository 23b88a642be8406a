using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <content>
/// Validation. No answer in this model is signed, so it is always about one thing: did it have to be?
/// Helpers tell.
/// </content>
public sealed partial class ResolvedNode
{
    /// <summary>Asks what is needed to judge an unsigned answer, in the daemon's order.</summary>
    private void RequestHelpers(Transaction transaction)
    {
        if (_options.Dnssec == DnssecMode.No
            || !_servers[transaction.Server].SupportsDnssec
            || IsUnderNegativeAnchor(transaction.Question.Name))
        {
            return;
        }

        if (transaction.Answer.IsSigned)
        {
            if (HelperRules.NeedsKey(transaction.Question.Type))
            {
                RequestHelper(
                    transaction, new QuestionKey(_tree.Zone(transaction.Question.Name), RecordType.DNSKEY));
            }

            return;
        }

        if (HelperRules.AsksForZoneOf(transaction.Answer))
        {
            RequestHelper(transaction, new QuestionKey(_tree.Zone(transaction.Question.Name), RecordType.DS));
        }

        if (HelperOf(transaction.Question) is { } helper)
        {
            RequestHelper(transaction, helper);
        }
    }

    /// <summary>
    /// The question whose answer tells whether this one had to be signed; none for the DS of the root.
    /// </summary>
    private QuestionKey? HelperOf(QuestionKey question)
    {
        var type = HelperRules.HelperType(_release, question.Type);
        if (!HelperRules.HelperIsAtParent(question.Type))
        {
            return new QuestionKey(question.Name, type);
        }

        var parent = _tree.Parent(question.Name);
        return parent == question.Name ? null : new QuestionKey(parent, type);
    }

    private void RequestHelper(Transaction transaction, QuestionKey question)
    {
        if (transaction.State != TransactionState.Pending
            || HelperRules.IsTrustAnchor(Context.Names.Text(question.Name), question.Type))
        {
            return;
        }

        var helper = FindOrOpen(question, Transaction.NoWorkload);
        if (helper is null)
        {
            Complete(transaction, TransactionState.Errno);
            return;
        }

        // A circle of transactions that wait for each other would never end.
        if (helper.DependsOn(transaction) || transaction.Helpers.Contains(helper))
        {
            return;
        }

        transaction.Helpers.Add(helper);
        helper.Helped.Add(transaction);
        if (helper.State == TransactionState.Null)
        {
            Go(helper, 11);
        }
    }

    private void LetHelpersGo(Transaction transaction)
    {
        foreach (var helper in transaction.Helpers)
        {
            helper.Helped.Remove(transaction);
            _loose.Add(helper);
        }

        transaction.Helpers.Clear();
    }

    /// <summary>Goes on with a transaction that has its answer, when its helpers allow.</summary>
    private void Judge(Transaction transaction)
    {
        if (transaction.IsComplete || !HelpersAreReady(transaction) || RestartsLower(transaction))
        {
            return;
        }

        transaction.Result = ResultOf(transaction);
        var isFatal = transaction.Result == DnssecResult.NoSignature
            || (transaction.Result == DnssecResult.IncompatibleServer && _options.Dnssec == DnssecMode.Yes);
        if (isFatal)
        {
            Complete(transaction, TransactionState.DnssecFailed);
            return;
        }

        if (transaction.Result == DnssecResult.IncompatibleServer)
        {
            WarnOfDowngrade(transaction);
        }

        Keep(transaction);
        CompleteWithAnswer(transaction);
    }

    /// <summary>
    /// False while a helper is under way, and after one failed, which ends the transaction too.
    /// </summary>
    private bool HelpersAreReady(Transaction transaction)
    {
        foreach (var helper in transaction.Helpers)
        {
            if (!helper.IsComplete)
            {
                return false;
            }

            var isGood = helper.State == TransactionState.Success
                || (helper.State == TransactionState.RcodeFailure
                    && ResolvedRules.HelperMayFail(helper.Answer.Rcode));
            if (!isGood)
            {
                if (helper.State != TransactionState.DnssecFailed
                    && ResolvedRules.RestartsBeforeFailing(_release)
                    && RestartsLower(transaction))
                {
                    return false;
                }

                transaction.Result = helper.State == TransactionState.DnssecFailed
                    ? helper.Result
                    : DnssecResult.FailedAuxiliary;
                Complete(transaction, TransactionState.DnssecFailed);
                return false;
            }
        }

        return true;
    }

    private DnssecResult ResultOf(Transaction transaction)
    {
        if (_options.Dnssec == DnssecMode.No || !transaction.IsFromNetwork)
        {
            return DnssecResult.None;
        }

        if (!SupportsDnssec(transaction) || !AllSupportDnssec(transaction.Helpers))
        {
            return DnssecResult.IncompatibleServer;
        }

        var question = transaction.Question;
        if (transaction.Answer.IsSigned)
        {
            return DnssecResult.Validated;
        }

        if (IsUnderNegativeAnchor(question.Name))
        {
            return DnssecResult.Unsigned;
        }

        if (HelperOf(question) is { } needed && HelperThatAsks(transaction, needed) is { } found)
        {
            return HelperRules.HadToBeSigned(found.Result == DnssecResult.Validated)
                ? DnssecResult.NoSignature
                : DnssecResult.Unsigned;
        }

        if (!transaction.Answer.HasRecords
            || !HelperRules.IsKnownSigned(Context.Names.Text(question.Name), question.Type))
        {
            return DnssecResult.NoSignature;
        }

        _servers[transaction.Server].NoteMissingSignatures(transaction.Level);
        return _options.Dnssec == DnssecMode.AllowDowngrade
            ? DnssecResult.Unsigned
            : DnssecResult.IncompatibleServer;
    }

    private static Transaction? HelperThatAsks(Transaction transaction, QuestionKey question)
    {
        foreach (var helper in transaction.Helpers)
        {
            if (helper.Question == question)
            {
                return helper;
            }
        }

        return null;
    }

    private bool AllSupportDnssec(List<Transaction> helpers)
    {
        foreach (var helper in helpers)
        {
            if (!SupportsDnssec(helper))
            {
                return false;
            }
        }

        return true;
    }

    private bool SupportsDnssec(Transaction transaction) =>
        transaction.Server < 0 || _servers[transaction.Server].SupportsDnssec;

    private void WarnOfDowngrade(Transaction transaction)
    {
        var server = _servers[transaction.Server];
        if (!server.WarnedDowngrade)
        {
            server.WarnedDowngrade = true;
            PrintAbout(server, LogLine.ResolvedDowngraded, transaction.Sent.Query, 0, 14);
        }
    }

    private bool IsUnderNegativeAnchor(DomainName name)
    {
        foreach (var anchor in _negativeAnchors)
        {
            if (Context.Names.IsAtOrUnder(name, anchor))
            {
                return true;
            }
        }

        return false;
    }
}
