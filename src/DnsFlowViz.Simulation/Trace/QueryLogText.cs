using System.Globalization;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>The words of the lines that a dnsmasq with <c>log-queries</c> prints about its queries.</summary>
internal static class QueryLogText
{
    private const string Reply = "reply";
    private const string Cached = "cached";
    private const string Config = "config";
    private const string Protocol = "UDP ";
    private const string ReverseZone = ".in-addr.arpa";

    /// <summary>The line as it stands in dnsmasq's log.</summary>
    public static string Of(
        in TraceEvent line, NameTable names, QueryTable queries, IReadOnlyList<string> addresses)
    {
        ref readonly var query = ref queries[line.Query];
        var name = LogText.WithoutDot(names.Text(query.Question.Name));
        return $"{LogText.Dnsmasq}{Front(line, query, addresses)}" + (LogLine)line.A switch
        {
            LogLine.DnsmasqQuery => $"query[{TypeName(query.Type)}] {name} from {addresses[query.From]}",
            LogLine.DnsmasqForwarded or LogLine.DnsmasqForwardedAlone =>
                $"forwarded {name} to {LogText.WithoutDot(names.SuffixText(line.C))}",
            LogLine.DnsmasqReply => $"{Reply} {name} is {Records(query.Type, line.C)}",
            LogLine.DnsmasqReplyNegative =>
                $"{Reply} {Subject(name, line.C)} is {Nothing(query.Type, line.C & ~LogText.ByAddress)}",
            LogLine.DnsmasqReplyError => $"{Reply} error is {Error(line.C)}",
            LogLine.DnsmasqReplyDuplicate => $"{Reply} query is duplicate",
            LogLine.DnsmasqCached => $"{Cached} {name} is {Records(query.Type, line.C)}",
            LogLine.DnsmasqCachedNegative => $"{Cached} {name} is {Nothing(query.Type, line.C)}",
            LogLine.DnsmasqConfig => $"{Config} {name} is {Records(query.Type, line.C)}",
            LogLine.DnsmasqConfigNegative => $"{Config} {name} is {Nothing(query.Type, line.C)}",
            LogLine.DnsmasqConfigErrorNotReady => $"{Config} error is {Error(line.C)} (EDE: not ready)",
            _ => $"{Config} error is {Error(line.C)}",
        };
    }

    // The longer forms begin with the query's serial, and most lines with the asker's address and port.
    private static string Front(in TraceEvent line, in QueryRecord query, IReadOnlyList<string> addresses)
    {
        if (line.B == 0)
        {
            return "";
        }

        var serial = string.Create(
            CultureInfo.InvariantCulture, $"{(line.B < 0 ? Protocol : "")}{Math.Abs(line.B)} ");
        return (LogLine)line.A == LogLine.DnsmasqForwardedAlone
            ? serial
            : string.Create(CultureInfo.InvariantCulture, $"{serial}{addresses[query.From]}/{query.Port} ");
    }

    private static string TypeName(ushort type) => Enum.IsDefined((RecordType)type)
        ? ((RecordType)type).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"type={type}");

    // The model has IPv4 addresses only; a name's IPv6 address is shown as one that is kept for examples.
    private static string Records(ushort type, int address)
    {
        if (address == 0 && (RecordType)type == RecordType.AAAA)
        {
            return "::";
        }

        var (high, low) = ((ushort)(address >> 16), (ushort)address);
        return (RecordType)type switch
        {
            RecordType.A => string.Create(
                CultureInfo.InvariantCulture, $"{high >> 8}.{high & 255}.{low >> 8}.{low & 255}"),
            RecordType.AAAA => string.Create(CultureInfo.InvariantCulture, $"2001:db8::{high:x}:{low:x}"),
            _ => $"<{TypeName(type)}>",
        };
    }

    private static string Nothing(ushort type, int rcode) => ((Rcode)rcode, (RecordType)type) switch
    {
        (Rcode.NXDOMAIN, _) => "NXDOMAIN",
        (_, RecordType.A) => "NODATA-IPv4",
        (_, RecordType.AAAA) => "NODATA-IPv6",
        _ => "NODATA",
    };

    private static string Error(int rcode) => (Rcode)rcode switch
    {
        Rcode.SERVFAIL => "SERVFAIL",
        Rcode.REFUSED => "REFUSED",
        Rcode.NOTIMP => "not implemented",
        _ => rcode.ToString(CultureInfo.InvariantCulture),
    };

    private static string Subject(string name, int detail) => (detail & LogText.ByAddress) == 0
        ? name
        : string.Join('.', name[..^ReverseZone.Length].Split('.').Reverse());
}
