using System.Globalization;
using System.Text;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>A <see cref="RunSummary"/> for people: a dozen lines.</summary>
public static class SummaryText
{
    private const int LinesShown = 12;

    /// <summary>The summary as lines of text, without a line end at the end.</summary>
    public static string Write(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var text = new StringBuilder();
        Line(text, $"run        {summary.RunId}");
        Line(text, $"trace      {summary.TraceHash}, {summary.Events:N0} events");
        Line(text, $"slots      peak {summary.PeakSlots} of a limit of {summary.SlotLimit} (the table holds {summary.SlotCapacity})");
        Line(text, summary.TimeToLimitMs is { } ms
            ? (FormattableString)$"limit      reached {ms:F1} ms after the first DS; {summary.MeanSlotsAfterLimit:F1} in use on average since"
            : $"limit      never reached");
        Line(text, $"loop       {summary.Laps:N0} loop queries, deepest lap {summary.DeepestLap:N0}, {summary.LoopQueriesPerSecond:F1} per second, {(summary.AliveAtEnd ? "alive" : "not alive")} at the end");
        Line(text, $"           {summary.Retries:N0} sent again, {summary.QueueDrops:N0} dropped by a full socket");
        Line(text, summary.FirstClientAnswer is { } answer
            ? (FormattableString)$"client     {answer.Rcode} at {answer.AtMs / 1000:F3} s"
            : $"client     no answer to its DS question");
        foreach (var workload in summary.Workloads)
        {
            Line(text, $"lookups    {workload.Name}: {workload.Sent:N0} sent, {workload.Answered:N0} answered, {workload.Failed:N0} failed");
            foreach (var phase in workload.Phases)
            {
                Line(text, $"           {phase.Name,-8} {phase.FromMs / 1000,8:F3} s to {phase.ToMs / 1000,8:F3} s: {phase.Sent,5} sent, {Percent(phase.SuccessPercent)} answered, p50 {Ms(phase.LatencyP50Ms)}, p95 {Ms(phase.LatencyP95Ms)}");
            }
        }

        foreach (var line in summary.LogLines.Take(LinesShown))
        {
            Line(text, $"log        {line.AtMs / 1000,8:F3} s {line.Node}: {line.Text}");
        }

        if (summary.LogLines.Count > LinesShown)
        {
            Line(text, $"log        and {summary.LogLines.Count - LinesShown:N0} more lines: see --json");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Percent(double? value) =>
        value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:F1} %") : "none";

    private static string Ms(double? value) =>
        value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:F1} ms") : "none";
}
