using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>Sending again by the clock: <c>fast_retry</c>.</content>
public sealed partial class DnsmasqNode
{
    private void SetFastRetry(int slot, long delayMs)
    {
        ref var record = ref _table[slot];
        record.RetryDelayMs = delayMs;
        record.RetryAlarm = Context.After(delayMs * Instant.Millisecond, FastRetryDue, slot);
    }

    /// <summary>The server asked last is asked again; the record keeps slot, id and age.</summary>
    private void SendFastRetry(int slot)
    {
        ref var record = ref _table[slot];
        Context.Note(TraceKind.SentAgain, record.Asked.Query, slot, rule: RuleIds.FastRetry);
        record.SentAgain = true;
        SpeakOf(record.Asked.Query, record.Serial, QueryLogRules.ResendsAlone(_options.Version));
        SendTo(slot, record.SentTo, RuleIds.FastRetry);
        var waitedNs = Context.Now.Since(record.TakenAt);
        var next = FastRetryRules.NextDelayMs(record.RetryDelayMs);
        record.RetryAlarm = Alarm.None;
        if (waitedNs + (next * Instant.Millisecond) <= _options.FastRetryForMs * Instant.Millisecond)
        {
            SetFastRetry(slot, next);
        }
    }
}
