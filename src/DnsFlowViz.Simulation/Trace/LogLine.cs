namespace DnsFlowViz.Simulation.Trace;

/// <summary>The lines the daemons of this model print. Their texts are in <see cref="LogText"/>.</summary>
public enum LogLine
{
    /// <summary>dnsmasq: the forward table is full. Number: dns-forward-max.</summary>
    DnsmasqMaximumReached = 1,

    /// <summary>
    /// dnsmasq 2.86 and later: the servers of a domain have no record left. Number: dns-forward-max. Detail:
    /// the domain, an entry of the name table.
    /// </summary>
    DnsmasqMaximumReachedForDomain = 3,

    /// <summary>dnsmasq: started. Number: cache size. Detail: its version, the number after "2.".</summary>
    DnsmasqStarted = 2,

    /// <summary>dnsmasq: a probe came back. Number: the server's port. Peer: the server.</summary>
    DnsmasqLoopDetected = 4,

    /// <summary>
    /// Consul: an exchange with a recursor timed out. Query: that exchange. Number: the recursor's port when
    /// it is not 53, otherwise 0.
    /// </summary>
    ConsulRecurseFailed = 10,

    /// <summary>
    /// Consul: an exchange with a recursor met a closed port. Query and number: as for a timeout.
    /// </summary>
    ConsulRecurseRefused = 11,

    /// <summary>Consul: no recursor helped. Query: the question of the asker.</summary>
    ConsulAllResolversFailed = 12,

    /// <summary><see cref="ConsulRecurseFailed"/> as Consul up to 1.6 writes it.</summary>
    ConsulOldRecurseFailed = 13,

    /// <summary><see cref="ConsulRecurseRefused"/> as Consul up to 1.6 writes it.</summary>
    ConsulOldRecurseRefused = 14,

    /// <summary><see cref="ConsulAllResolversFailed"/> as Consul up to 1.6 writes it.</summary>
    ConsulOldAllResolversFailed = 15,

    /// <summary>
    /// systemd-resolved: the server's feature level went down. Number: new level × 10 + old level.
    /// </summary>
    ResolvedDegraded = 20,

    /// <summary>
    /// systemd-resolved: the server is taken as one without DNSSEC. Query: the one that showed it.
    /// </summary>
    ResolvedDowngraded = 21,

    /// <summary>
    /// systemd-resolved: validation ended in <c>failed-auxiliary</c>. Query: the question that failed.
    /// </summary>
    ResolvedFailedAuxiliary = 22,

    /// <summary>
    /// systemd-resolved: validation ended in <c>no-signature</c>. Query: the question that failed.
    /// </summary>
    ResolvedNoSignature = 23,

    /// <summary>
    /// systemd-resolved: validation ended in <c>incompatible-server</c>. Query: the question that failed.
    /// </summary>
    ResolvedIncompatibleServer = 24,

    /// <summary>
    /// systemd-resolved up to 245: the server's feature level went down. Number: new level × 10 + old level.
    /// </summary>
    ResolvedDegradedShort = 25,

    /// <summary>
    /// systemd-resolved: the grace period is over and all features are tried again. Number: the level.
    /// </summary>
    ResolvedResumed = 26,

    /// <summary>The story's first line, as the post quotes it.</summary>
    ToldDowngrade = 30,

    /// <summary>The story's second line, as the post quotes it. Query: the lookup.</summary>
    ToldNoSignature = 31,

    /// <summary>
    /// dnsmasq with <c>log-queries</c>: a query was read. Query: that query. Number, in this and all lines
    /// about a query: 0 for the plain form; otherwise the serial of the query, negative when the line begins
    /// with the protocol.
    /// </summary>
    DnsmasqQuery = 40,

    /// <summary>
    /// dnsmasq: a query was sent on. Query: the asker's query. Detail: the server's address as it is printed,
    /// an entry of the name table.
    /// </summary>
    DnsmasqForwarded = 41,

    /// <summary><see cref="DnsmasqForwarded"/> without the asker, as some releases print a resend.</summary>
    DnsmasqForwardedAlone = 42,

    /// <summary>dnsmasq: an answer has records. Query: the asker's query. Detail: the IPv4 address.</summary>
    DnsmasqReply = 43,

    /// <summary>
    /// dnsmasq: an answer says that there is nothing. Query: the asker's query. Detail: rcode, and
    /// <see cref="LogText.ByAddress"/> when a reverse lookup is named by its address.
    /// </summary>
    DnsmasqReplyNegative = 44,

    /// <summary>dnsmasq: an answer is an error. Query: the asker's query. Detail: rcode.</summary>
    DnsmasqReplyError = 45,

    /// <summary>dnsmasq: an asker who had joined got the answer too. Query: that asker's query.</summary>
    DnsmasqReplyDuplicate = 46,

    /// <summary><see cref="DnsmasqReply"/> out of the cache.</summary>
    DnsmasqCached = 47,

    /// <summary><see cref="DnsmasqReplyNegative"/> out of the cache.</summary>
    DnsmasqCachedNegative = 48,

    /// <summary><see cref="DnsmasqReply"/> by config.</summary>
    DnsmasqConfig = 49,

    /// <summary><see cref="DnsmasqReplyNegative"/> by config.</summary>
    DnsmasqConfigNegative = 50,

    /// <summary>dnsmasq: its own answer is an error. Query: the asker's query. Detail: rcode.</summary>
    DnsmasqConfigError = 51,

    /// <summary>
    /// <see cref="DnsmasqConfigError"/> that adds why, as releases do that know extended errors: there is
    /// no server to ask.
    /// </summary>
    DnsmasqConfigErrorNotReady = 52,
}
