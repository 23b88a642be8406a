using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>
/// What a capture at the first dnsmasq's interface would have shown of a simulated run, beside its records.
/// </summary>
internal sealed class SimulatedCapture
{
    private const string Service = "xyz.service.consul.";
    private const string OutsideSuffix = ".example.org.";
    private readonly SimulatedRun _run;
    private readonly int _load;
    private readonly (RecordType? Type, string Name) _asked;

    public SimulatedCapture(SimulatedRun run, LabPlan plan)
    {
        _run = run;
        _asked = Asked(plan.Question.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Here = IndexOf("dnsmasq");
        _load = IndexOf("load");
        for (var i = 0; i < run.Trace.Count; i++)
        {
            Look(run.Trace[i]);
        }

        StartUs = FirstLoopUs ?? plan.StartUs;
    }

    /// <summary>The dnsmasq at which it is taken.</summary>
    public int Here { get; }

    /// <summary>The first loop packet, or where it was to be.</summary>
    public long StartUs { get; }

    public long? FirstLoopUs { get; private set; }

    public List<long> LoopPacketsUs { get; } = [];

    public List<long> ConsulQueriesUs { get; } = [];

    public int LaptopQuestions { get; private set; }

    public long? FirstRefusedUs { get; private set; }

    public List<long> DropsUs { get; } = [];

    public List<long> LimitLinesUs { get; } = [];

    /// <summary>When the records in use changed, and how many they were then.</summary>
    public List<(long AtUs, int Records)> Records { get; } = [];

    private void Look(in TraceEvent item)
    {
        var atUs = item.AtNs / Instant.Microsecond;
        switch (item.Kind)
        {
            case TraceKind.QuerySent or TraceKind.AnswerSent when item.Node == Here || item.Peer == Here:
                LookAtPacket(item);
                break;
            case TraceKind.SlotTaken or TraceKind.SlotFreed when item.Node == Here:
                Records.Add((atUs, item.B));
                break;
            case TraceKind.QueryDropped when item.Node == Here:
                DropsUs.Add(atUs);
                break;
            case TraceKind.LogLinePrinted
                when item.Node == Here && LogText.SaysTheLimit((LogLine)item.A):
                LimitLinesUs.Add(atUs);
                break;
        }
    }

    private void LookAtPacket(in TraceEvent item)
    {
        var isComing = item.Peer == Here;
        if (isComing && item.Flags.HasFlag(TraceFlags.Lost))
        {
            return;
        }

        var atUs = (item.AtNs + (isComing ? item.A : 0)) / Instant.Microsecond;
        if (item.Kind == TraceKind.AnswerSent && !isComing && item.B == (int)Rcode.REFUSED)
        {
            FirstRefusedUs ??= atUs;
        }

        if (!IsLoop(_run.Queries[item.Query]))
        {
            return;
        }

        FirstLoopUs ??= atUs;
        LoopPacketsUs.Add(atUs);
        if (item.Kind == TraceKind.QuerySent && isComing)
        {
            if (_run.Scenario.Nodes[item.Node].Kind == NodeKind.Consul)
            {
                ConsulQueriesUs.Add(atUs);
            }
            else if (item.Node != _load)
            {
                LaptopQuestions++;
            }
        }
    }

    /// <summary>Questions of the loop: DS, and what dig asks if it is none of the lookups.</summary>
    private bool IsLoop(in QueryRecord query)
    {
        var question = query.Question;
        if (question.Type == RecordType.DS)
        {
            return true;
        }

        if (question.Type != _asked.Type)
        {
            return false;
        }

        var name = _run.Names.Text(question.Name);
        return name == _asked.Name
            && !(question.Type == RecordType.A && name == Service)
            && !name.EndsWith(OutsideSuffix, StringComparison.Ordinal);
    }

    private static (RecordType? Type, string Name) Asked(string[] words) =>
        words.Length == 2 && Enum.TryParse<RecordType>(words[0], out var type)
            ? (type, NameTable.Normal(words[1]))
            : (null, "");

    private int IndexOf(string id) =>
        _run.Scenario.Nodes.TakeWhile(node => node.Id != id).Count();
}
