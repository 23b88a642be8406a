using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components;

/// <summary>
/// All a node can do: read the clock, send, set alarms, draw numbers, and note facts. It sees no other
/// node.
/// </summary>
public sealed class NodeContext
{
    private readonly SimulatedRun _run;

    internal NodeContext(SimulatedRun run, int self)
    {
        _run = run;
        Self = self;
    }

    /// <summary>The node's index.</summary>
    public int Self { get; }

    /// <summary>The node's IPv4 address.</summary>
    public string Address => _run.Scenario.Nodes[Self].Address;

    /// <summary>The present instant.</summary>
    public Instant Now => _run.Now;

    /// <summary>The names of the run.</summary>
    public NameTable Names => _run.Names;

    /// <summary>All queries of the run.</summary>
    public QueryTable Queries => _run.Queries;

    /// <summary>Index of the node with an address; -1 when nobody has it.</summary>
    public int NodeAt(string address) => _run.NodeAt(address);

    /// <summary>
    /// A random stream of this node for one purpose. Asked for once, when the node is made.
    /// </summary>
    public RandomStream Stream(string purpose) => _run.Stream(Self, purpose);

    /// <summary>The number of a config line in this run; 0 for null.</summary>
    public ushort LineNumber(ConfigLine? line) => _run.Lines.NumberOf(Self, line);

    /// <summary>Makes a new query of this node. It is sent with <see cref="Send"/>.</summary>
    /// <param name="parent">The received query it passes on; -1 for the node's own question.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="to">Index of the node that is asked.</param>
    /// <param name="id">DNS message id.</param>
    /// <param name="port">Source port.</param>
    /// <param name="edns">OPT record.</param>
    /// <param name="workload">Workload or -1 - trigger; <see cref="QueryRecord.NoWorkload"/> for
    /// none.</param>
    public Message NewQuery(
        int parent,
        QuestionKey question,
        int to,
        ushort id,
        ushort port,
        Edns edns,
        short workload = QueryRecord.NoWorkload)
    {
        ref var record = ref _run.Queries.Next();
        (record.MadeNs, record.Parent, record.Workload) = (Now.Ns, parent, workload);
        (record.NameBase, record.NameSerial) = (question.Name.Base, question.Name.Serial);
        (record.Type, record.Edns) = ((ushort)question.Type, (ushort)edns);
        (record.Id, record.Port) = (id, port);
        (record.From, record.To) = ((byte)Self, (byte)to);
        return new Message
        {
            Query = _run.Queries.Publish(), From = (byte)Self, To = (byte)to, Question = question,
            Id = id, Port = port, ToPort = 53, Edns = edns,
        };
    }

    /// <summary>Sends a query of this node to <see cref="Message.To"/>.</summary>
    public void Send(
        in Message query, RuleId rule = default, ushort line = 0, TraceFlags flags = TraceFlags.None) =>
        _run.Send(query, rule, line, flags);

    /// <summary>Answers a query this node received.</summary>
    public void Answer(in Message query, in Answer answer, RuleId rule = default, ushort line = 0) =>
        _run.Answer(query, answer, rule, line);

    /// <summary>
    /// Sets an alarm for this node. It does not ring when the daemon has stopped in between.
    /// </summary>
    public Alarm After(long ns, int kind, int subject = 0) => _run.SetAlarm(Self, ns, kind, subject);

    /// <summary>Cancels an alarm.</summary>
    public void Cancel(Alarm alarm) => _run.CancelAlarm(alarm);

    /// <summary>Writes a fact about this node into the trace.</summary>
    public void Note(
        TraceKind kind,
        int query = -1,
        int a = 0,
        int b = 0,
        int c = 0,
        RuleId rule = default,
        ushort line = 0,
        int peer = -1) =>
        _run.Note(Self, peer < 0 ? Self : peer, kind, query, a, b, c, rule, line, TraceFlags.None);

    /// <summary>Prints a line of the daemon's log.</summary>
    public void Print(
        LogLine line, int query = -1, int number = 0, RuleId rule = default, int detail = 0) =>
        Note(TraceKind.LogLinePrinted, query, (int)line, number, detail, rule);
}
