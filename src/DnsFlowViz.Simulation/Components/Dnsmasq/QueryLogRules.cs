using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// What dnsmasq prints about its queries with <c>log-queries</c>. The dnsmasq of the story prints what 2.80
/// does, the newest release of its days.
/// </summary>
public static class QueryLogRules
{
    private static readonly DnsmasqVersion OfTheStory = DnsmasqVersion.Release(80);
    private static readonly DnsmasqVersion FirstThatLogsErrors = DnsmasqVersion.Release(80);
    private static readonly DnsmasqVersion FirstWithExtendedErrors = DnsmasqVersion.Release(86);
    private static readonly DnsmasqVersion FirstThatLogsEveryAnswer = DnsmasqVersion.Release(87);
    private static readonly DnsmasqVersion FirstThatNamesThePort = DnsmasqVersion.Release(87);
    private static readonly DnsmasqVersion FirstWithSerialsPerAsker = DnsmasqVersion.Release(87);
    private static readonly DnsmasqVersion FirstWithProtocol = DnsmasqVersion.Release(91);
    private static readonly DnsmasqVersion FirstThatResendsAlone = DnsmasqVersion.Release(91);

    /// <summary>
    /// The form a value asks for: <c>extra</c>, and from 2.91 on <c>proto</c>, which means <c>extra</c> too.
    /// Any other value is passed over and the plain form printed.
    /// </summary>
    [Cites("dnsmasq", "src/option.c", "one_opt", Since = "2.73", Rule = "L2")]
    public static QueryLogForm Form(DnsmasqVersion version, string? value) => value switch
    {
        "extra" => QueryLogForm.Extra,
        "proto" when version >= FirstWithProtocol => QueryLogForm.Protocol,
        _ => QueryLogForm.Plain,
    };

    /// <summary>
    /// The number a line carries: the serial in the longer forms, negative with the protocol, otherwise 0.
    /// </summary>
    [Cites("dnsmasq", "src/cache.c", "log_query", Since = "2.73", Rule = "L2")]
    public static int Number(QueryLogForm form, int serial) => form switch
    {
        QueryLogForm.Extra => serial,
        QueryLogForm.Protocol => -serial,
        _ => 0,
    };

    /// <summary>A server as the line names it: from 2.87 on with its port, unless that is 53.</summary>
    [Cites("dnsmasq", "src/cache.c", "log_query", Since = "2.87", Rule = "L1")]
    public static bool NamesThePort(DnsmasqVersion version, int port) =>
        port != LogText.UsualPort && version >= FirstThatNamesThePort;

    /// <summary>
    /// The line for a server's answer; null for none. Up to 2.79 errors leave none. Up to 2.86 a line is
    /// printed where something would be cached: addresses, and for address and reverse lookups a negative
    /// answer that has a time to live. From 2.87 on every answer has one.
    /// </summary>
    [Cites("dnsmasq", "src/rfc1035.c", "extract_addresses", Since = "2.76", Rule = "L1")]
    public static LogLine? ForReply(DnsmasqOptions options, RecordType type, in Answer answer)
    {
        ArgumentNullException.ThrowIfNull(options);
        var version = Speaking(options.Version);
        if (answer.Rcode is not (Rcode.NOERROR or Rcode.NXDOMAIN))
        {
            return version >= FirstThatLogsErrors ? LogLine.DnsmasqReplyError : null;
        }

        var all = version >= FirstThatLogsEveryAnswer;
        var isAddress = type is RecordType.A or RecordType.AAAA;
        if (answer is { Rcode: Rcode.NOERROR, HasRecords: true })
        {
            return isAddress || (all && type is not (RecordType.PTR or RecordType.ANY))
                ? LogLine.DnsmasqReply
                : null;
        }

        var ttl = TtlOfNothing(options, answer);
        return type switch
        {
            RecordType.PTR => !options.NoNegcache && (all || ttl > 0) ? LogLine.DnsmasqReplyNegative : null,
            _ => all || (isAddress && !options.NoNegcache && ttl > 0) ? LogLine.DnsmasqReplyNegative : null,
        };
    }

    /// <summary>
    /// A reverse lookup in vain is named by its address when it is kept, and otherwise as it was asked.
    /// </summary>
    [Cites("dnsmasq", "src/rfc1035.c", "extract_addresses", Since = "2.76", Rule = "L1")]
    public static bool NamesTheAddress(DnsmasqOptions options, RecordType type, in Answer answer)
    {
        ArgumentNullException.ThrowIfNull(options);
        return type == RecordType.PTR && TtlOfNothing(options, answer) > 0;
    }

    /// <summary>
    /// The line for an error of its own; null for none. Up to 2.79 there is none, and from 2.86 on it says
    /// why when there is no server to ask.
    /// </summary>
    [Cites("dnsmasq", "src/rfc1035.c", "setup_reply", Since = "2.80", Rule = "L1")]
    public static LogLine? ForOwnError(DnsmasqVersion version, bool hasNoServer) =>
        Speaking(version) < FirstThatLogsErrors ? null
        : hasNoServer && version >= FirstWithExtendedErrors ? LogLine.DnsmasqConfigErrorNotReady
        : LogLine.DnsmasqConfigError;

    /// <summary>
    /// Up to 2.86 a record goes by the serial of the newest query whenever it is sent. From 2.87 on an asker
    /// that repeats itself changes its own serial only.
    /// </summary>
    [Cites("dnsmasq", "src/forward.c", "forward_query", Since = "2.76", Rule = "L2")]
    public static bool GoesByTheNewestSerial(DnsmasqVersion version) => version < FirstWithSerialsPerAsker;

    /// <summary>From 2.91 on the line of <c>fast-dns-retry</c> names no asker.</summary>
    [Cites("dnsmasq", "src/forward.c", "fast_retry", Since = "2.91", Rule = "L2")]
    public static bool ResendsAlone(DnsmasqVersion version) => version >= FirstThatResendsAlone;

    /// <summary>In the longer forms each asker who had joined has a line of its own.</summary>
    [Cites("dnsmasq", "src/forward.c", "reply_query", Since = "2.83", Rule = "D28")]
    public static bool LogsWhoJoined(QueryLogForm form) =>
        form is QueryLogForm.Extra or QueryLogForm.Protocol;

    private static int TtlOfNothing(DnsmasqOptions options, in Answer answer) =>
        answer.HasSoa ? answer.TtlSeconds : options.NegTtlSeconds;

    private static DnsmasqVersion Speaking(DnsmasqVersion version) => version.IsTold ? OfTheStory : version;
}
