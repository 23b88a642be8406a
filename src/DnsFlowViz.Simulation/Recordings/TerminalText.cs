using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// What the terminal of a machine shows: the command somebody typed last, and what came of it.
/// </summary>
internal sealed class TerminalText(Recording recording)
{
    private readonly (int Began, int Ended, int Printed, string Text)[] _last =
        new (int, int, int, string)[recording.Layout.NodeCount];

    /// <summary>The lines of a node's terminal, divided by LF; empty when nobody typed anything.</summary>
    public string Of(int node, in NodeCell cell)
    {
        if (cell.TerminalBegan == 0)
        {
            return "";
        }

        ref var last = ref _last[node];
        var now = (cell.TerminalBegan, cell.TerminalEnded, cell.TerminalPrinted);
        if ((last.Began, last.Ended, last.Printed) != now)
        {
            last = (cell.TerminalBegan, cell.TerminalEnded, cell.TerminalPrinted, Write(cell));
        }

        return last.Text;
    }

    private string Write(in NodeCell cell)
    {
        var run = recording.Run;
        ref readonly var began = ref run.Trace[cell.TerminalBegan - 1];
        var trigger = run.Triggers[-1 - began.A];
        var command = "$ " + Command(trigger, run.Scenario.Nodes[began.Node].Kind);
        var hasEnded = cell.TerminalEnded > 0;
        var verdict = cell.TerminalPrinted > 0 ? (LogLine)run.Trace[cell.TerminalPrinted - 1].A : default;
        if (verdict != default && !(hasEnded && RunCounters.IsAnswer(run.Trace[cell.TerminalEnded - 1].B)))
        {
            var result = Result(verdict);
            return $"{command}\n{trigger.Name}: resolve call failed: DNSSEC validation failed: {result}";
        }

        return hasEnded ? $"{command}\n{Outcome(run.Trace[cell.TerminalEnded - 1])}" : command;
    }

    private static string Result(LogLine verdict) => verdict switch
    {
        LogLine.ResolvedFailedAuxiliary => "failed-auxiliary",
        LogLine.ResolvedIncompatibleServer => "incompatible-server",
        _ => "no-signature",
    };

    private static string Command(Trigger trigger, string kind)
    {
        var name = trigger.Name ?? "";
        var type = trigger.Type ?? nameof(RecordType.A);
        if (trigger.Do == TriggerKind.Ask)
        {
            return $"dig {type} {NameTable.Normal(name)}";
        }

        if (kind == NodeKind.Client)
        {
            return $"getent hosts {name}";
        }

        return type == nameof(RecordType.A) ? $"systemd-resolve {name}" : $"systemd-resolve -t {type} {name}";
    }

    private static string Outcome(in TraceEvent ended)
    {
        if (ended.B >= 0)
        {
            return ((Rcode)ended.B).ToString();
        }

        var seconds = ended.C / 1_000_000;
        return seconds == 0
            ? "no answer"
            : string.Create(CultureInfo.InvariantCulture, $"no answer in {seconds} s");
    }
}
