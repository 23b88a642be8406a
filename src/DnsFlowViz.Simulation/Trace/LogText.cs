using System.Globalization;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>The daemons' own words for the lines they print, without the time stamp.</summary>
public static class LogText
{
    /// <summary>The port of a DNS server, and of a recursor whose line says none.</summary>
    public const int UsualPort = 53;

    /// <summary>Added to the detail of a line that names a reverse lookup by its address.</summary>
    public const int ByAddress = 0x100;

    internal const string Dnsmasq = "dnsmasq[612]: ";

    private const string Consul = "[ERROR] agent.dns: ";
    private const string OldConsul = "[ERR] dns: ";
    private const string TimedOut = "i/o timeout";
    private const string Refused = "read: connection refused";
    private const string Resolved = "systemd-resolved[635]: ";
    private static readonly string[] FeatureSets =
        ["TCP", "UDP", "UDP+EDNS0", "UDP+EDNS0+DO", "UDP+EDNS0+DO+LARGE"];

    /// <summary>The line as it stands in the daemon's log.</summary>
    /// <param name="line">An event of kind <see cref="TraceKind.LogLinePrinted"/>.</param>
    /// <param name="names">The names of the run.</param>
    /// <param name="queries">The queries of the run.</param>
    /// <param name="addresses">IPv4 address of each node, by index.</param>
    public static string Of(
        in TraceEvent line, NameTable names, QueryTable queries, IReadOnlyList<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(addresses);
        var number = line.B;
        return (LogLine)line.A switch
        {
            LogLine.DnsmasqMaximumReached => Invariant(
                $"{Dnsmasq}Maximum number of concurrent DNS queries reached (max: {number})"),
            LogLine.DnsmasqMaximumReachedForDomain =>
                $"{Dnsmasq}Maximum number of concurrent DNS queries to {WithoutDot(names.SuffixText(line.C))}"
                    + Invariant($" reached (max: {number})"),
            LogLine.DnsmasqLoopDetected => Invariant(
                $"{Dnsmasq}NOT using nameserver {addresses[line.Peer]}#{number} - query loop detected"),
            LogLine.DnsmasqStarted => Invariant(
                $"{Dnsmasq}started, version 2.{line.C} cachesize {number}"),
            LogLine.ConsulRecurseFailed =>
                $"{Consul}recurse failed: error=\"{Exchange(line, queries, addresses)}: {TimedOut}\"",
            LogLine.ConsulRecurseRefused =>
                $"{Consul}recurse failed: error=\"{Exchange(line, queries, addresses)}: {Refused}\"",
            LogLine.ConsulOldRecurseFailed =>
                $"{OldConsul}recurse failed: {Exchange(line, queries, addresses)}: {TimedOut}",
            LogLine.ConsulOldRecurseRefused =>
                $"{OldConsul}recurse failed: {Exchange(line, queries, addresses)}: {Refused}",
            LogLine.ConsulAllResolversFailed or LogLine.ConsulOldAllResolversFailed =>
                AllResolversFailed(line, names, queries, addresses),
            LogLine.ResolvedDegraded =>
                $"{Resolved}Using degraded feature set {FeatureSets[number / 10]} instead of "
                + $"{FeatureSets[number % 10]} for DNS server {addresses[line.Peer]}.",
            LogLine.ResolvedDegradedShort =>
                $"{Resolved}Using degraded feature set ({FeatureSets[number / 10]}) "
                + $"for DNS server {addresses[line.Peer]}.",
            LogLine.ResolvedResumed =>
                $"{Resolved}Grace period over, resuming full feature set ({FeatureSets[number % 10]}) "
                + $"for DNS server {addresses[line.Peer]}.",
            LogLine.ResolvedDowngraded => Downgraded(addresses[line.Peer]),
            LogLine.ResolvedFailedAuxiliary => ValidationFailed(line, names, queries, "failed-auxiliary"),
            LogLine.ResolvedNoSignature => ValidationFailed(line, names, queries, "no-signature"),
            LogLine.ResolvedIncompatibleServer =>
                ValidationFailed(line, names, queries, "incompatible-server"),
            LogLine.ToldDowngrade => Downgraded("10.88.30.3"),
            LogLine.ToldNoSignature =>
                "xyz.service.consul: resolve call failed: DNSSEC validation failed: no-signature",
            var one when IsAboutAQuery(one) => QueryLogText.Of(line, names, queries, addresses),
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.A, "No daemon prints such a line."),
        };
    }

    /// <summary>True for both forms of the line that says dnsmasq has reached its limit.</summary>
    public static bool SaysTheLimit(LogLine line) =>
        line is LogLine.DnsmasqMaximumReached or LogLine.DnsmasqMaximumReachedForDomain;

    /// <summary>True for the lines of a dnsmasq with <c>log-queries</c>: several for every query.</summary>
    public static bool IsAboutAQuery(LogLine line) =>
        line is >= LogLine.DnsmasqQuery and <= LogLine.DnsmasqConfigErrorNotReady;

    /// <summary>Our own remark on a line; empty for most.</summary>
    public static string Note(LogLine line) => line switch
    {
        LogLine.ToldDowngrade =>
            "Quoted as it stands in the post: it logs 10.88.30.3 although its server is 10.88.10.3.",
        LogLine.ToldNoSignature =>
            "Quoted as it stands in the post, whose laptop asked for no other record than the DS of consul.",
        _ => "",
    };

    private static string Downgraded(string server) =>
        $"{Resolved}Server {server} does not support DNSSEC, downgrading to non-DNSSEC mode.";

    private static string Exchange(in TraceEvent line, QueryTable queries, IReadOnlyList<string> addresses)
    {
        ref readonly var exchange = ref queries[line.Query];
        var port = line.B == 0 ? UsualPort : line.B;
        return Invariant(
            $"read udp {addresses[exchange.From]}:{exchange.Port}->{addresses[exchange.To]}:{port}");
    }

    private static string AllResolversFailed(
        in TraceEvent line, NameTable names, QueryTable queries, IReadOnlyList<string> addresses)
    {
        ref readonly var asked = ref queries[line.Query];
        var question = Invariant($"{{{names.Text(asked.Question.Name)} {asked.Type} 1}}");
        var client = Invariant($"{addresses[asked.From]}:{asked.Port}");
        return (LogLine)line.A == LogLine.ConsulOldAllResolversFailed
            ? $"{OldConsul}all resolvers failed for {question} from client {client} (udp)"
            : $"{Consul}all resolvers failed for question from client: question=\"{question}\" "
                + $"client={client} client_network=udp";
    }

    private static string ValidationFailed(
        in TraceEvent line, NameTable names, QueryTable queries, string result)
    {
        var question = queries[line.Query].Question;
        var text = names.Text(question.Name);
        return $"{Resolved}DNSSEC validation failed for question {WithoutDot(text)} "
            + $"IN {question.Type}: {result}";
    }

    internal static string WithoutDot(string name) => name == "." ? name : name[..^1];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
