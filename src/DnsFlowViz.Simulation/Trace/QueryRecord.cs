using System.Runtime.InteropServices;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// One query of a run: one question sent by one node to one other. A forwarder that passes a question on
/// makes a new query whose parent is the one it received.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct QueryRecord
{
    /// <summary>When it was made, nanoseconds of virtual time.</summary>
    public long MadeNs;

    /// <summary>The query that caused it; -1 for a client's own question.</summary>
    public int Parent;

    /// <summary>The client's question at the start of the chain; its own number for that.</summary>
    public int Root;

    /// <summary>How many times this question has come back to a node it had passed before.</summary>
    public int Lap;

    /// <summary>What is asked: base of the name.</summary>
    public int NameBase;

    /// <summary>What is asked: serial of the name.</summary>
    public int NameSerial;

    /// <summary>What is asked: type.</summary>
    public ushort Type;

    /// <summary>DNS message id.</summary>
    public ushort Id;

    /// <summary>The asker's UDP port.</summary>
    public ushort Port;

    /// <summary>Index of the asking node.</summary>
    public byte From;

    /// <summary>Index of the asked node.</summary>
    public byte To;

    /// <summary>Workload it belongs to, or -1 - trigger, or <see cref="NoWorkload"/>.</summary>
    public short Workload;

    /// <summary>The query's OPT record.</summary>
    public ushort Edns;

    /// <summary>
    /// Value of <see cref="Workload"/> for queries that no workload and no trigger sent directly.
    /// </summary>
    public const short NoWorkload = short.MinValue;

    /// <summary>What is asked.</summary>
    public readonly QuestionKey Question => new(new DomainName(NameBase, NameSerial), (RecordType)Type);
}
