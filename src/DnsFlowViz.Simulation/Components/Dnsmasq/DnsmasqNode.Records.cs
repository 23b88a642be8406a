using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>Taking and freeing forward records: <c>get_new_frec</c>.</content>
public sealed partial class DnsmasqNode
{
    /// <summary>
    /// True when a record can be had now: an unused one, a new one, or one old enough to be taken over.
    /// </summary>
    private bool HasRecord()
    {
        if (_table.Count < _table.Capacity)
        {
            return true;
        }

        return OldestAge() >= AdmissionRules.TimeoutSeconds;
    }

    /// <summary>Records of a group below ten seconds of age. Aged ones are at the old end, and few.</summary>
    private int YoungOf(int group)
    {
        var young = _memory[group].InUse;
        for (var slot = _table.Oldest; slot >= 0 && Age(slot) >= AdmissionRules.TimeoutSeconds;
            slot = _table[slot].Younger)
        {
            young -= _table[slot].Group == group ? 1 : 0;
        }

        return young;
    }

    private int Take(in Message query, int group)
    {
        if (!_options.Version.IsTold)
        {
            ClearAway();
        }

        var slot = _table.Take(query, group, FreshId(), FreshPort(), Context.Now);
        _table[slot].Serial = _newestSerial;
        _memory[group].InUse++;
        if (_options.FastRetryMs > 0)
        {
            SetFastRetry(slot, _options.FastRetryMs);
        }

        Context.Note(TraceKind.SlotTaken, query.Query, slot, _table.Count, rule: RuleIds.Capacity);
        if (CountedAgainstTheLimit(group) >= _options.ForwardMax && !_hasBeenFull)
        {
            _hasBeenFull = true;
            Context.Note(
                TraceKind.TableFull, query.Query, _table.Count, rule: RuleIds.Capacity,
                line: _forwardMaxLine);
        }

        if (AdmissionRules.FreesUnansweredByItself(_options.Version) && _table.Count == 1)
        {
            SetSweep();
        }

        return slot;
    }

    private int CountedAgainstTheLimit(int group) =>
        AdmissionRules.CountsByGroup(_options.Version) ? _memory[group].InUse : _table.Count;

    /// <summary>
    /// Records of forty seconds are cleared away, and the oldest makes room when its rule says so.
    /// </summary>
    private void ClearAway()
    {
        while (_table.Oldest >= 0 && OldestAge() >= AdmissionRules.ClearAwaySeconds)
        {
            Free(_table.Oldest, SlotEnd.Aged, RuleIds.TakesOver);
        }

        var needsOne = !_table.HasUnused;
        if (needsOne && _table.Oldest >= 0
            && AdmissionRules.TakesOver(_options.Version, OldestAge(), _table.Length, _options.ForwardMax))
        {
            Free(_table.Oldest, SlotEnd.Aged, RuleIds.TakesOver);
        }
    }

    private long OldestAge() => Age(_table.Oldest);

    private long Age(int slot) => AdmissionRules.AgeSeconds(_table[slot].TakenAt, Context.Now);

    private void Free(int slot, SlotEnd end, RuleId rule)
    {
        var query = _table[slot].Asked.Query;
        _memory[_table[slot].Group].InUse--;
        Context.Cancel(_table[slot].RetryAlarm);
        _joined.Release(_table[slot].FirstJoined);
        _table.Free(slot);
        Context.Note(TraceKind.SlotFreed, query, slot, _table.Count, (int)end, rule);
    }

    /// <summary>As told: whatever has waited for ten seconds is freed by itself (rule T3).</summary>
    private void Sweep()
    {
        var limit = AdmissionRules.TimeoutSeconds * Instant.Second;
        while (_table.Oldest >= 0 && Context.Now.Since(_table[_table.Oldest].TakenAt) >= limit)
        {
            Free(_table.Oldest, SlotEnd.Aged, RuleIds.ToldAge);
        }

        SetSweep();
    }

    private void SetSweep()
    {
        Context.Cancel(_sweepAlarm);
        if (_table.Oldest >= 0)
        {
            var due = _table[_table.Oldest].TakenAt.Plus(AdmissionRules.TimeoutSeconds * Instant.Second);
            _sweepAlarm = Context.After(due.Since(Context.Now), SweepUnanswered);
        }
    }

    private ushort FreshId()
    {
        while (true)
        {
            var id = (ushort)_ids.Next();
            if (!_table.UsesId(id))
            {
                return id;
            }
        }
    }

    private ushort FreshPort() => (ushort)(1024 + _ids.Below(65536 - 1024));
}
