using System.Globalization;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Running;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// The one text form of an event, made when somebody looks. Instant in seconds, node, what happened, the
/// query with its lap, details, the rule in brackets, the config line that decided.
/// </summary>
public static class TraceText
{
    /// <summary>An event of a run as one line, such as
    /// <c>5.010041 dnsmasq SlotTaken q203 DS consul. lap 0 slot 2, 3 in use [D10]</c>.</summary>
    public static string Of(SimulatedRun run, in TraceEvent item)
    {
        ArgumentNullException.ThrowIfNull(run);
        var nodes = run.Scenario.Nodes;
        var peer = item.Peer == item.Node ? "" : $"{Arrow(item.Kind)}{nodes[item.Peer].Id}";
        var query = item.Query < 0 ? "" : $" {Query(run, item.Query)}";
        var detail = Detail(run, item);
        var rule = item.Rule == RuleId.None ? "" : $" [{item.Rule}]";
        var line = run.Lines[item.Line] is { } decided ? $" ({decided})" : "";
        var marks = item.Flags == TraceFlags.None ? "" : $" {item.Flags}";
        return $"{Seconds(item.AtNs)} {nodes[item.Node].Id}{peer} {item.Kind}{query}"
            + $"{detail}{marks}{rule}{line}";
    }

    /// <summary>An instant in seconds with nine digits, whatever the culture.</summary>
    public static string Seconds(long ns) =>
        string.Create(CultureInfo.InvariantCulture, $"{ns / 1_000_000_000}.{ns % 1_000_000_000:D9}");

    private static string Query(SimulatedRun run, int number)
    {
        ref readonly var query = ref run.Queries[number];
        var lap = query.Lap > 0 ? string.Create(CultureInfo.InvariantCulture, $" lap {query.Lap}") : "";
        var name = run.Names.Text(query.Question.Name);
        return string.Create(CultureInfo.InvariantCulture, $"q{number} {query.Question.Type} {name}{lap}");
    }

    private static string Arrow(TraceKind kind) => kind switch
    {
        TraceKind.QuerySent or TraceKind.AnswerSent => ">",
        _ => "<",
    };

    private static string Detail(SimulatedRun run, in TraceEvent item) => item.Kind switch
    {
        TraceKind.QuerySent => Invariant($" for {item.A} ns, port {item.B}, id {item.C}"),
        TraceKind.AnswerSent => Invariant($" {(Rcode)item.B} for {item.A} ns"),
        TraceKind.AnswerArrived or TraceKind.AnswerIgnored or TraceKind.AnsweredLocally =>
            Invariant($" {(Rcode)item.B}"),
        TraceKind.QueryArrived or TraceKind.QueryDropped => Invariant($", {item.A} waiting"),
        TraceKind.ReadingStopped or TraceKind.ReadingResumed => Invariant($", {item.A} waiting"),
        TraceKind.SlotTaken => Invariant($" slot {item.A}, {item.B} in use"),
        TraceKind.SlotFreed => Invariant($" slot {item.A}, {item.B} in use, {(SlotEnd)item.C}"),
        TraceKind.SentAgain => Invariant($" slot {item.A}"),
        TraceKind.TableFull => Invariant($" {item.A} in use"),
        TraceKind.RecursionOpened => Invariant($" recursion {item.A}, {item.B} open"),
        TraceKind.RecursionClosed => Invariant($" recursion {item.A}, {item.B} open, code {item.C}"),
        TraceKind.LookupStarted => Invariant($" of {Origin(run, item.A)}"),
        TraceKind.LookupEnded =>
            Invariant($" of {Origin(run, item.A)}: {Outcome(item.B)} after {item.C} µs"),
        TraceKind.LogLinePrinted => Invariant($" {(LogLine)item.A} {item.B}"),
        TraceKind.FeatureLevelChanged => Invariant($" to {item.A}"),
        TraceKind.TriggerPulled => $" {run.Triggers[item.A].Do}",
        _ => "",
    };

    private static string Origin(SimulatedRun run, int number) => number >= 0
        ? run.Scenario.Workloads[number].Name
        : Invariant($"trigger {-1 - number}");

    private static string Outcome(int code) => code < 0 ? "no answer" : $"{(Rcode)code}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
