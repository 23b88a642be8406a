using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Exports;

/// <summary>
/// One event of a run as a row: numbers stay numbers, indices become names. <see cref="ExportColumns"/> says
/// what each column means.
/// </summary>
internal readonly ref struct EventRow
{
    private readonly SimulatedRun _run;
    private readonly ref readonly TraceEvent _item;

    public EventRow(SimulatedRun run, int number)
    {
        (_run, Number) = (run, number);
        _item = ref run.Trace[number];
    }

    public int Number { get; }

    public long AtNs => _item.AtNs;

    public string Kind => _item.Kind.ToString();

    public string Node => _run.Scenario.Nodes[_item.Node].Id;

    public string? Peer => _item.Peer == _item.Node ? null : _run.Scenario.Nodes[_item.Peer].Id;

    public bool HasQuery => _item.Query >= 0;

    public int Query => _item.Query;

    public ref readonly QueryRecord Asked => ref _run.Queries[_item.Query];

    public string Name => _run.Names.Text(Asked.Question.Name);

    public string Type => Asked.Question.Type.ToString();

    /// <summary>The response code the event is about; null when it is about none.</summary>
    public string? Rcode => _item.Kind switch
    {
        TraceKind.AnswerSent or TraceKind.AnswerArrived or TraceKind.AnsweredLocally
            or TraceKind.AnswerIgnored => CodeOf(_item.B),
        TraceKind.RecursionClosed => CodeOf(_item.C),
        TraceKind.LookupEnded => _item.B < 0 ? "no answer" : CodeOf(_item.B),
        _ => null,
    };

    public int A => _item.A;

    public int B => _item.B;

    public int C => _item.C;

    public string? Rule => _item.Rule == RuleId.None ? null : _item.Rule.ToString();

    public string? ConfigLine => _run.Lines[_item.Line]?.ToString();

    public string? Marks => _item.Flags == TraceFlags.None ? null : _item.Flags.ToString();

    /// <summary>The line a daemon printed; null for other events.</summary>
    public string? Printed => _item.Kind == TraceKind.LogLinePrinted
        ? _run.TextOf(_item)
        : null;

    private static string? CodeOf(int code) => code < 0 ? null : ((Rcode)code).ToString();
}
