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
        Part(text, $"slots      peak {summary.PeakSlots} of a limit of {summary.SlotLimit} ");
        Line(text, $"(the table holds {summary.SlotCapacity})");
        if (summary.TimeToLimitMs is { } ms)
        {
            Part(text, $"limit      reached {ms:F1} ms after the first {summary.LoopQuestion}; ");
            Line(text, $"{summary.MeanSlotsAfterLimit:F1} in use on average since");
        }
        else
        {
            Line(text, $"limit      never reached");
        }

        Part(text, $"loop       {summary.Laps:N0} loop queries, deepest lap {summary.DeepestLap:N0}, ");
        Part(text, $"{summary.LoopQueriesPerSecond:F1} per second, ");
        Line(text, $"{(summary.AliveAtEnd ? "alive" : "not alive")} at the end");
        Part(text, $"           {summary.Retries:N0} sent again, ");
        Line(text, $"{summary.QueueDrops:N0} dropped by a full socket");
        Line(text, summary.FirstClientAnswer is { } answer
            ? (FormattableString)$"client     {answer.Rcode} at {answer.AtMs / 1000:F3} s"
            : $"client     no answer to {summary.LoopQuestion ?? "a question that goes round"}");
        foreach (var workload in summary.Workloads)
        {
            Part(text, $"lookups    {workload.Name}: {workload.Sent:N0} sent, ");
            Line(text, $"{workload.Answered:N0} answered, {workload.Failed:N0} failed");
            foreach (var phase in workload.Phases)
            {
                Part(text, $"           {phase.Name,-8} ");
                Part(text, $"{phase.FromMs / 1000,8:F3} s to {phase.ToMs / 1000,8:F3} s: ");
                Part(text, $"{phase.Sent,5} sent, {Percent(phase.SuccessPercent)} answered, ");
                Line(text, $"p50 {Ms(phase.LatencyP50Ms)}, p95 {Ms(phase.LatencyP95Ms)}");
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

    private static void Line(StringBuilder text, FormattableString line)
    {
        Part(text, line);
        text.Append('\n');
    }

    private static void Part(StringBuilder text, FormattableString part) =>
        text.Append(part.ToString(CultureInfo.InvariantCulture));

    private static string Percent(double? value) =>
        value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:F1} %") : "none";

    private static string Ms(double? value) =>
        value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:F1} ms") : "none";
}
