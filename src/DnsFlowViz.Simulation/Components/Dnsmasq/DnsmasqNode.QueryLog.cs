using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>
/// The lines of <c>log-queries</c>: <c>log_query</c>. As in the daemon, whom a line is about is set where a
/// packet is taken up, because the lines themselves are printed all over the place.
/// </content>
public sealed partial class DnsmasqNode
{
    private const string ReverseZone = "in-addr.arpa.";
    private int[] _serverTexts = [];
    private int _newestSerial;
    private int _spokenQuery = -1;
    private int _spokenSerial;
    private bool _speaksAlone;

    /// <summary>The servers as lines name them; made beforehand, so that a line makes no text.</summary>
    private void NameServers()
    {
        _serverTexts = _options.LogQueries ? [.. _options.Servers.Select(TextOf)] : [];
    }

    private int TextOf(ServerLine server) => Context.Names.Intern(
        QueryLogRules.NamesThePort(_options.Version, server.Port)
            ? FormattableString.Invariant($"{server.Address}#{server.Port}")
            : server.Address ?? "").Base;

    /// <summary>Every query that is read gets a serial and a line, before anything is decided.</summary>
    private void LogAsked(in Message query)
    {
        SpeakOf(query.Query, ++_newestSerial);
        Say(LogLine.DnsmasqQuery);
    }

    private void SpeakOf(int query, int serial, bool alone = false) =>
        (_spokenQuery, _spokenSerial, _speaksAlone) = (query, serial, alone);

    private void LogForwarded(int server)
    {
        if (_options.LogQueries)
        {
            Say(
                _speaksAlone ? LogLine.DnsmasqForwardedAlone : LogLine.DnsmasqForwarded,
                _serverTexts[server]);
        }
    }

    private void LogReply(QuestionKey question, in Answer answer)
    {
        if (!_options.LogQueries
            || QueryLogRules.ForReply(_options, question.Type, answer) is not { } line)
        {
            return;
        }

        var byAddress = QueryLogRules.NamesTheAddress(_options, question.Type, answer)
            && Context.Names.IsAtOrUnder(question.Name, ReverseZone);
        Say(line, line == LogLine.DnsmasqReply
            ? (int)answer.Address
            : (int)answer.Rcode + (byAddress ? LogText.ByAddress : 0));
    }

    private void LogOwn(in Answer answer, RuleId rule)
    {
        var isCached = rule == RuleIds.Cache;
        if (answer.Rcode is not (Rcode.NOERROR or Rcode.NXDOMAIN))
        {
            if (QueryLogRules.ForOwnError(_options.Version, rule == RuleIds.Route) is { } line)
            {
                Say(line, (int)answer.Rcode);
            }
        }
        else if (answer.HasRecords)
        {
            Say(isCached ? LogLine.DnsmasqCached : LogLine.DnsmasqConfig, (int)answer.Address);
        }
        else
        {
            Say(isCached ? LogLine.DnsmasqCachedNegative : LogLine.DnsmasqConfigNegative, (int)answer.Rcode);
        }
    }

    private void Say(LogLine line, int detail = 0)
    {
        if (_options.LogQueries)
        {
            var number = QueryLogRules.Number(_options.QueryLog, _spokenSerial);
            Context.Print(line, _spokenQuery, number, RuleIds.QueryLine, detail);
        }
    }
}
