using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <content>The applications that ask the local stub, and what they are told.</content>
public sealed partial class ResolvedNode
{
    /// <summary>Queries the daemon takes at once; a further one fails.</summary>
    private const int MostLookups = 2_048;

    private readonly List<int> _freeLookups = [];
    private ApplicationLookup[] _lookups = new ApplicationLookup[16];
    private int _lookupPlaces;

    private void BeginLookup(Trigger trigger, int number)
    {
        Context.Note(TraceKind.LookupStarted, -1, -1 - number, rule: RuleId.Of('G', 6));
        var question = new QuestionKey(
            Context.Names.Intern(trigger.Name ?? "."), SingleQuestions.TypeOf(trigger));
        var transaction = HasServersFor(question.Name) ? FindOrOpen(question, (short)(-1 - number)) : null;
        var place = transaction is null ? -1 : TakeLookupPlace();
        if (place < 0)
        {
            Context.Note(TraceKind.AnsweredLocally, b: (int)Rcode.SERVFAIL, rule: ResolvedRules.Id(17));
            Context.Note(TraceKind.LookupEnded, -1, -1 - number, (int)Rcode.SERVFAIL);
            if (transaction is not null)
            {
                _loose.Add(transaction);
            }

            return;
        }

        transaction!.Lookups++;
        _lookups[place] = new ApplicationLookup
        {
            Number = number,
            Transaction = transaction,
            Started = Context.Now,
            IsAwaited = true,
            Patience = Context.After(ResolvedRules.ApplicationPatienceNs, PatienceOver, place),
            Limit = Context.After(ResolvedRules.QueryTimeoutNs, QueryOver, place),
        };
        if (transaction.State == TransactionState.Null)
        {
            Go(transaction, 11);
        }
        else if (transaction.IsComplete)
        {
            TellLookups(transaction);
        }
    }

    /// <summary>The application gives up; the daemon goes on.</summary>
    private void OnPatienceOver(int place) => EndWait(ref _lookups[place], -1);

    /// <summary>The daemon gives the query up, and tells nobody.</summary>
    private void OnQueryOver(int place) => Drop(place, -1);

    /// <summary>Tells all applications that wait for a transaction what came of it.</summary>
    private void TellLookups(Transaction transaction)
    {
        for (var place = 0; place < _lookupPlaces && transaction.Lookups > 0; place++)
        {
            if (ReferenceEquals(_lookups[place].Transaction, transaction))
            {
                Drop(place, RcodeForApplications(transaction));
            }
        }
    }

    private static int RcodeForApplications(Transaction transaction)
    {
        if (ResolvedRules.StaysSilent(transaction.State == TransactionState.AttemptsMaxReached))
        {
            return -1;
        }

        return transaction.State is TransactionState.Success or TransactionState.RcodeFailure
            ? (int)transaction.Answer.Rcode
            : (int)Rcode.SERVFAIL;
    }

    /// <summary>
    /// Ends a query of the daemon. A silent end comes long after the application's patience, but for a
    /// restart.
    /// </summary>
    private void Drop(int place, int rcode)
    {
        ref var lookup = ref _lookups[place];
        var transaction = lookup.Transaction!;
        Context.Cancel(lookup.Limit);
        EndWait(ref lookup, rcode);
        transaction.Lookups--;
        _loose.Add(transaction);
        lookup.Transaction = null;
        _freeLookups.Add(place);
    }

    private void EndWait(ref ApplicationLookup lookup, int rcode)
    {
        if (!lookup.IsAwaited)
        {
            return;
        }

        lookup.IsAwaited = false;
        Context.Cancel(lookup.Patience);
        Context.Note(
            TraceKind.LookupEnded,
            lookup.Transaction!.Sent.Query,
            -1 - lookup.Number,
            rcode,
            (int)(Context.Now.Since(lookup.Started) / Instant.Microsecond),
            ResolvedRules.Id(17));
    }

    private void EndAllLookups()
    {
        for (var place = 0; place < _lookupPlaces; place++)
        {
            if (_lookups[place].Transaction is not null)
            {
                Drop(place, -1);
            }
        }
    }

    /// <summary>With route-only domains, other names have no server at all.</summary>
    private bool HasServersFor(DomainName name)
    {
        if (_servers.Length == 0)
        {
            return false;
        }

        foreach (var domain in _options.RouteDomains)
        {
            if (domain.Length == 0 || Context.Names.IsAtOrUnder(name, NameTable.Normal(domain)))
            {
                return true;
            }
        }

        return _options.RouteDomains.Count == 0;
    }

    private int TakeLookupPlace()
    {
        if (_freeLookups.Count > 0)
        {
            var place = _freeLookups[^1];
            _freeLookups.RemoveAt(_freeLookups.Count - 1);
            return place;
        }

        if (_lookupPlaces == MostLookups)
        {
            return -1;
        }

        if (_lookupPlaces == _lookups.Length)
        {
            Array.Resize(ref _lookups, _lookupPlaces * 2);
        }

        return _lookupPlaces++;
    }
}
