using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Upstream;

/// <summary>What the outside world answers.</summary>
public static class UpstreamRules
{
    /// <summary>Seconds that its records and its negative answers may be kept.</summary>
    public const int TtlSeconds = 300;

    /// <summary>The address every name has, 192.0.2.1: one that is kept for examples (RFC 5737).</summary>
    public const uint Address = 0xC0000201;

    /// <summary>The domain the root zone does not know, in normal form.</summary>
    public const string UnknownDomain = "consul.";

    /// <summary>A name that the root does not delegate does not exist, whatever type is asked for.</summary>
    [Cites("RFC 8020", "section 2", "", Rule = "U1")]
    public static bool DoesNotExist(NameTable names, QuestionKey question)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.IsAtOrUnder(question.Name, UnknownDomain);
    }

    /// <summary>
    /// Every other name has addresses, and the root has its SOA; no other type has records.
    /// </summary>
    [Cites("RFC 1034", "section 4.3.2", "", Rule = "U2")]
    public static bool HasRecords(NameTable names, QuestionKey question)
    {
        ArgumentNullException.ThrowIfNull(names);
        return question.Type is RecordType.A or RecordType.AAAA
            || (question.Type == RecordType.SOA && names.Text(question.Name) == ".");
    }

    /// <summary>A negative answer carries the zone's SOA, so that it can be kept.</summary>
    [Cites("RFC 2308", "section 3", "", Rule = "U3")]
    public static bool CarriesSoa(bool hasRecords) => !hasRecords;

    /// <summary>The rule behind an answer, for its event.</summary>
    public static RuleId AnswerRule(bool exists, bool hasRecords) =>
        RuleId.Of('U', !exists ? 1 : hasRecords ? 2 : 3);
}
