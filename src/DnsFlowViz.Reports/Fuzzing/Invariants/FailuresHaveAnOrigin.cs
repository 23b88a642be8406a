using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>Every SERVFAIL and every REFUSED, sent or decided, names the rule that made it.</summary>
internal static class FailuresHaveAnOrigin
{
    public static string? BrokenBy(PlayedCase played)
    {
        foreach (var item in played.Events)
        {
            var answers = item.Kind is TraceKind.AnswerSent or TraceKind.AnsweredLocally;
            if (answers && item.B is (int)Rcode.SERVFAIL or (int)Rcode.REFUSED && item.Rule == RuleId.None)
            {
                return Said.At(played, item, "no rule says where this code comes from");
            }
        }

        return null;
    }
}
