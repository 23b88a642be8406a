namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>What validation came to; the daemon's own words.</summary>
internal enum DnssecResult
{
    /// <summary>Nothing was validated.</summary>
    None,

    /// <summary><c>validated</c>: the signature is good.</summary>
    Validated,

    /// <summary><c>unsigned</c>: rightly without signature.</summary>
    Unsigned,

    /// <summary><c>no-signature</c>: a signature had to be there and is not.</summary>
    NoSignature,

    /// <summary><c>failed-auxiliary</c>: a helper came to nothing.</summary>
    FailedAuxiliary,

    /// <summary><c>incompatible-server</c>: the server does not help with DNSSEC.</summary>
    IncompatibleServer,
}
