using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>The names under which dnsmasq's decisions stand in the trace.</summary>
internal static class RuleIds
{
    public static readonly RuleId Timeout = RuleId.Of('D', 1);
    public static readonly RuleId StopsReading = RuleId.Of('D', 4);
    public static readonly RuleId Refuses = RuleId.Of('D', 6);
    public static readonly RuleId TakesOver = RuleId.Of('D', 9);
    public static readonly RuleId Capacity = RuleId.Of('D', 10);
    public static readonly RuleId LogLine = RuleId.Of('D', 14);
    public static readonly RuleId Route = RuleId.Of('D', 15);
    public static readonly RuleId FirstSend = RuleId.Of('D', 17);
    public static readonly RuleId Reply = RuleId.Of('D', 18);
    public static readonly RuleId Retry = RuleId.Of('D', 19);
    public static readonly RuleId StrictOrder = RuleId.Of('D', 20);
    public static readonly RuleId Retransmission = RuleId.Of('D', 21);
    public static readonly RuleId Joins = RuleId.Of('D', 25);
    public static readonly RuleId ForwardsJoined = RuleId.Of('D', 26);
    public static readonly RuleId JoinersBound = RuleId.Of('D', 27);
    public static readonly RuleId AnswersJoined = RuleId.Of('D', 28);
    public static readonly RuleId FastRetry = RuleId.Of('D', 29);
    public static readonly RuleId LoopProbe = RuleId.Of('D', 33);
    public static readonly RuleId LoopDetected = RuleId.Of('D', 34);
    public static readonly RuleId Cache = RuleId.Of('D', 31);
    public static readonly RuleId QueryLine = RuleId.Of('L', 1);
    public static readonly RuleId ToldServfail = RuleId.Of('T', 1);
    public static readonly RuleId ToldRetry = RuleId.Of('T', 2);
    public static readonly RuleId ToldAge = RuleId.Of('T', 3);
}
