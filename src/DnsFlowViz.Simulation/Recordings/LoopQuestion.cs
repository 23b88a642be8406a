using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Finds the question a run is about: the one that goes round, whatever its type. Where none goes round it is
/// the first DS question that reaches a dnsmasq, which is the one that would have.
/// </summary>
public static class LoopQuestion
{
    /// <summary>
    /// A loop through Consul without a question for so long has ended, nanoseconds: its two seconds, and room
    /// for the way. See <see cref="SendersBack.OverAfterNs"/> for any loop.
    /// </summary>
    public const long OverAfterNs = 2_600 * Instant.Millisecond;

    /// <summary>The question; null when nothing goes round and nobody asks for DS.</summary>
    /// <param name="run">The run.</param>
    /// <param name="events">How many events of its trace may be read.</param>
    public static QuestionKey? Find(SimulatedRun run, int events)
    {
        ArgumentNullException.ThrowIfNull(run);
        QuestionKey? firstDs = null;
        var senders = new SendersBack(run.Scenario);
        for (var number = 0; number < events; number++)
        {
            ref readonly var item = ref run.Trace[number];
            if (item.Kind is not (TraceKind.QuerySent or TraceKind.QueryArrived))
            {
                continue;
            }

            ref readonly var query = ref run.Queries[item.Query];
            if (senders.IsLap(item, run.Queries))
            {
                return query.Question;
            }

            if (firstDs is null && query.Question.Type == RecordType.DS && Arrives(run, item))
            {
                firstDs = query.Question;
            }
        }

        return firstDs;
    }

    /// <summary>A question in words, such as <c>DS consul.</c></summary>
    public static string Words(SimulatedRun run, QuestionKey question)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{question.Type} {run.Names.Text(question.Name)}";
    }

    private static bool Arrives(SimulatedRun run, in TraceEvent item) =>
        item.Kind == TraceKind.QueryArrived && run.Scenario.Nodes[item.Node].Kind == NodeKind.Dnsmasq;
}
