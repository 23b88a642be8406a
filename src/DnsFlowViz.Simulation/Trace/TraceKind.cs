namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// The facts a run consists of. A and B are the event's two details; a detail that is not named is 0.
/// </summary>
public enum TraceKind : byte
{
    /// <summary>
    /// A query left Node for Peer. A: nanoseconds until it arrives. B: the asker's port. C: DNS id.
    /// </summary>
    QuerySent = 1,

    /// <summary>A query reached Node's socket from Peer. A: queries now waiting in that socket.</summary>
    QueryArrived = 2,

    /// <summary>Node's socket was full and the kernel dropped a query. A: queries waiting in it.</summary>
    QueryDropped = 3,

    /// <summary>An answer left Node for Peer. A: nanoseconds until it arrives. B: rcode.</summary>
    AnswerSent = 4,

    /// <summary>An answer reached Node from Peer. B: rcode.</summary>
    AnswerArrived = 5,

    /// <summary>
    /// A message of Peer met a closed port at Node, which answers ICMP. A: nanoseconds until that arrives.
    /// </summary>
    PortRefused = 6,

    /// <summary>A forward record was taken. A: slot. B: records in use now.</summary>
    SlotTaken = 7,

    /// <summary>
    /// A forward record was freed. A: slot. B: records in use now. C: a <see cref="SlotEnd"/>.
    /// </summary>
    SlotFreed = 8,

    /// <summary>A query is sent once more and keeps its slot. A: slot.</summary>
    SentAgain = 9,

    /// <summary>The records in use reached <c>dns-forward-max</c>. A: records in use.</summary>
    TableFull = 10,

    /// <summary>dnsmasq stopped reading its sockets. A: queries waiting in them.</summary>
    ReadingStopped = 11,

    /// <summary>dnsmasq reads its sockets again. A: queries waiting in them.</summary>
    ReadingResumed = 12,

    /// <summary>Node decided an answer by itself, without asking anybody. B: rcode.</summary>
    AnsweredLocally = 13,

    /// <summary>A recursion was opened for a query. A: its number. B: recursions open now.</summary>
    RecursionOpened = 14,

    /// <summary>A recursion ended. A: its number. B: recursions open now. C: rcode it ended with.</summary>
    RecursionClosed = 15,

    /// <summary>Node waited for an answer of Peer in vain.</summary>
    TimedOut = 16,

    /// <summary>A lookup began at a client. A: workload, or -1 - trigger.</summary>
    LookupStarted = 17,

    /// <summary>
    /// A lookup ended at a client. A: workload, or -1 - trigger. B: rcode, or -1 for none in time. C: µs it
    /// took.
    /// </summary>
    LookupEnded = 18,

    /// <summary>A daemon printed a line. A: a <see cref="LogLine"/>. B: its number argument.</summary>
    LogLinePrinted = 19,

    /// <summary>systemd-resolved's feature level for its server changed. A: the level, 4 … 1.</summary>
    FeatureLevelChanged = 20,

    /// <summary>The daemon stopped: port closed, state and queue lost.</summary>
    NodeStopped = 21,

    /// <summary>The daemon runs (again).</summary>
    NodeStarted = 22,

    /// <summary>The daemon read a config file again.</summary>
    NodeReloaded = 23,

    /// <summary>A trigger was carried out. A: its number.</summary>
    TriggerPulled = 24,

    /// <summary>An answer came that nobody waits for any more.</summary>
    AnswerIgnored = 25,

    /// <summary>A query of Peer joined one that already waits for the same answer. A: its slot.</summary>
    QueryJoined = 26,

    /// <summary>Node read a query and gave it up without a word.</summary>
    QueryDiscarded = 27,
}
