namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>Where a transaction stands; the daemon's own words.</summary>
internal enum TransactionState
{
    /// <summary><c>null</c>: made and not begun.</summary>
    Null,

    /// <summary><c>pending</c>: waits for an answer.</summary>
    Pending,

    /// <summary><c>validating</c>: has its answer and waits for its helpers.</summary>
    Validating,

    /// <summary><c>success</c>.</summary>
    Success,

    /// <summary><c>rcode-failure</c>: the answer's code is an error, and was accepted.</summary>
    RcodeFailure,

    /// <summary><c>dnssec-failed</c>.</summary>
    DnssecFailed,

    /// <summary><c>attempts-max-reached</c>.</summary>
    AttemptsMaxReached,

    /// <summary><c>rr-type-unsupported</c>: the server is not asked for this type any more.</summary>
    RrTypeUnsupported,

    /// <summary><c>errno</c>: no room for a helper.</summary>
    Errno,
}
