using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Numbers of a run up to an event. They only grow, so a rate is the difference of two of them.
/// </summary>
internal struct RunCounters
{
    /// <summary>Loop queries sent: questions sent to a node that had seen them before.</summary>
    public int Laps;

    /// <summary>Highest lap among them.</summary>
    public int DeepestLap;

    /// <summary>Queries a forwarder sent once more while keeping their slot.</summary>
    public int SentAgain;

    /// <summary>Lookups of workloads begun.</summary>
    public int LegitSent;

    /// <summary>Lookups of workloads answered in time.</summary>
    public int LegitAnswered;

    /// <summary>Lookups of workloads that failed.</summary>
    public int LegitFailed;

    /// <summary>Counts an event.</summary>
    public void Apply(in TraceEvent item, QueryTable queries, StageLayout layout)
    {
        switch (item.Kind)
        {
            case TraceKind.QuerySent:
                if (layout.IsLap(item, queries))
                {
                    Laps++;
                    DeepestLap = Math.Max(DeepestLap, queries[item.Query].Lap);
                }

                break;
            case TraceKind.SentAgain:
                SentAgain++;
                break;
            case TraceKind.LookupStarted when item.A >= 0:
                LegitSent++;
                break;
            case TraceKind.LookupEnded when item.A >= 0:
                (LegitAnswered, LegitFailed) = IsAnswer(item.B)
                    ? (LegitAnswered + 1, LegitFailed)
                    : (LegitAnswered, LegitFailed + 1);
                break;
        }
    }

    /// <summary>True when a lookup that ended with this code was answered: NOERROR or NXDOMAIN.</summary>
    public static bool IsAnswer(int rcode) => rcode is (int)Dns.Rcode.NOERROR or (int)Dns.Rcode.NXDOMAIN;
}
