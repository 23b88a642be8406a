using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// A query is answered only after it arrived, and not more often than it arrived. What an upstream has read
/// is what was sent to it and not lost.
/// </summary>
internal static class AnswersHaveQuestions
{
    public static string? BrokenBy(PlayedCase played)
    {
        var unanswered = new Dictionary<int, int>();
        foreach (var item in played.Events)
        {
            if (Asks(played, item))
            {
                unanswered[item.Query] = unanswered.GetValueOrDefault(item.Query) + 1;
            }
            else if (item.Kind == TraceKind.AnswerSent)
            {
                if (unanswered.GetValueOrDefault(item.Query) == 0)
                {
                    return Said.At(played, item, "an answer has no question, or the question had its answer");
                }

                unanswered[item.Query]--;
            }
        }

        return null;
    }

    private static bool Asks(PlayedCase played, in TraceEvent item) =>
        item.Kind == TraceKind.QueryArrived
        || (item.Kind == TraceKind.QuerySent
            && played.KindOf(item.Peer) == NodeKind.Upstream
            && (item.Flags & TraceFlags.Lost) == 0);
}
