using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Upstream;

/// <summary>The DNS of the outside world: it answers every query, always after the same time.</summary>
public sealed class UpstreamNode(UpstreamOptions options) : Node
{
    private const int AnswerDue = 0;
    private readonly WaitingQueries _waiting = new();
    private UpstreamOptions _options = options;

    /// <summary>An upstream with the options of its files.</summary>
    public UpstreamNode(IReadOnlyDictionary<string, string> files)
        : this(UpstreamConfig.Parse(files).Options)
    {
    }

    /// <inheritdoc />
    public override void Stop() => _waiting.Clear();

    /// <inheritdoc />
    public override void Reload(IReadOnlyDictionary<string, string> files) =>
        _options = UpstreamConfig.Parse(files).Options;

    /// <inheritdoc />
    public override void OnQuery(in Message query)
    {
        var place = _waiting.Hold(query);
        if (place >= 0)
        {
            Context.After(_options.AnswerAfterUs * Instant.Microsecond, AnswerDue, place);
        }
    }

    /// <inheritdoc />
    public override void OnAlarm(int kind, int subject)
    {
        var query = _waiting.Release(subject);
        var exists = !UpstreamRules.DoesNotExist(Context.Names, query.Question);
        var hasRecords = exists && UpstreamRules.HasRecords(Context.Names, query.Question);
        var answer = new Answer(
            exists ? Rcode.NOERROR : Rcode.NXDOMAIN,
            hasRecords,
            UpstreamRules.CarriesSoa(hasRecords),
            HasOpt: false,
            UpstreamRules.TtlSeconds)
        {
            Address = hasRecords && query.Question.Type != RecordType.SOA ? UpstreamRules.Address : 0,
        };
        Context.Answer(query, answer, UpstreamRules.AnswerRule(exists, hasRecords));
    }
}
