using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// One question in progress, shared by all who wait for it. Used again for another when it is over.
/// </summary>
internal sealed class Transaction(int place)
{
    /// <summary>Its place in the table.</summary>
    public int Place => place;

    /// <summary>Which use of the place this is; part of the tag its packets carry.</summary>
    public int Generation { get; private set; }

    /// <summary>True between open and close.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What is asked.</summary>
    public QuestionKey Question { get; private set; }

    /// <summary>Where it stands.</summary>
    public TransactionState State { get; set; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Index of the server it is sent to; -1 before the first send.</summary>
    public int Server { get; set; }

    /// <summary>Servers picked so far.</summary>
    public int PickedServers { get; set; }

    /// <summary>Level of the last send.</summary>
    public FeatureLevel Level { get; set; }

    /// <summary>Level it may not exceed; None when free.</summary>
    public FeatureLevel Clamp { get; set; }

    /// <summary>DNS id.</summary>
    public ushort Id { get; set; }

    /// <summary>Source port of its socket; 0 when it has none.</summary>
    public ushort Port { get; set; }

    /// <summary>The query as last sent; its number is -1 before the first send.</summary>
    public Message Sent;

    /// <summary>The answer; meaningful from validating on.</summary>
    public Answer Answer { get; set; }

    /// <summary>The answer came from a server, not from the cache.</summary>
    public bool IsFromNetwork { get; set; }

    /// <summary>What validation came to.</summary>
    public DnssecResult Result { get; set; }

    /// <summary>Rings when the attempt is given up.</summary>
    public Alarm Timeout { get; set; }

    /// <summary>Trigger mark of the lookup that began it, or none.</summary>
    public short Workload { get; private set; }

    /// <summary>Lookups of applications that wait for it.</summary>
    public int Lookups { get; set; }

    /// <summary>The questions that help to validate its answer.</summary>
    public List<Transaction> Helpers { get; } = [];

    /// <summary>Those whose helper it is.</summary>
    public List<Transaction> Helped { get; } = [];

    /// <summary>The tag of its packets.</summary>
    public int Tag => ((Generation & 0x3FFFF) << TransactionTable.PlaceBits) | place;

    /// <summary>True when it has come to an end, good or bad.</summary>
    public bool IsComplete => State > TransactionState.Validating;

    /// <summary>True when nobody needs it.</summary>
    public bool IsLoose => Lookups == 0 && Helped.Count == 0;

    /// <summary>Begins a new use.</summary>
    public void Open(QuestionKey question, ushort id, short workload)
    {
        (IsOpen, Question, Id, Workload) = (true, question, id, workload);
        (State, Attempts, Server, PickedServers) = (TransactionState.Null, 0, -1, 0);
        (Level, Clamp, Port) = (FeatureLevel.None, FeatureLevel.None, 0);
        (Result, IsFromNetwork, Lookups) = (DnssecResult.None, false, 0);
        (Answer, Timeout) = (default, Alarm.None);
        Sent = new Message { Query = -1 };
    }

    /// <summary>Ends the use.</summary>
    public void Close()
    {
        IsOpen = false;
        Generation++;
    }

    /// <summary>True when it is the other one, or waits for it through any number of helpers.</summary>
    public bool DependsOn(Transaction other) =>
        ReferenceEquals(this, other) || Helpers.Exists(helper => helper.DependsOn(other));

    /// <summary>Mark of transactions that no lookup began directly.</summary>
    public const short NoWorkload = QueryRecord.NoWorkload;
}
