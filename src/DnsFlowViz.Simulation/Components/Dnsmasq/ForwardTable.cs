using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// The table of forwarded queries, bounded by its capacity. A record keeps its place, which is the slot on
/// screen. The oldest record is known at once, because ages only ever grow in the order of taking. Where each
/// group of servers has a limit of its own, the places of a group lie together; a group that holds more, as
/// it may when some are aged, borrows places from behind.
/// </summary>
public sealed class ForwardTable
{
    private readonly ForwardRecord[] _records;
    private readonly int[] _free;
    private readonly int[] _freeOfSection;
    private readonly int _sectionSize;
    private readonly Dictionary<ulong, int>? _bySender;
    private readonly Dictionary<(QuestionKey Question, int Bits), int>? _byQuestion;
    private readonly bool[] _idInUse = new bool[65536];
    private int _oldest = -1;
    private int _youngest = -1;

    /// <summary>An empty table.</summary>
    /// <param name="capacity">Records it can hold.</param>
    /// <param name="sectionSize">Places that lie together for a group; the capacity when all share.</param>
    /// <param name="findsSenders">False for a daemon that never looks for an asker.</param>
    /// <param name="findsQuestions">True for a daemon that looks for the same question of others.</param>
    public ForwardTable(int capacity, int sectionSize, bool findsSenders = true, bool findsQuestions = false)
    {
        _records = new ForwardRecord[capacity];
        _free = new int[capacity];
        _sectionSize = Math.Max(1, sectionSize);
        _freeOfSection = new int[Math.Max(1, capacity / _sectionSize)];
        _bySender = findsSenders ? new Dictionary<ulong, int>(capacity * 2) : null;
        _byQuestion = findsQuestions ? new(capacity * 2) : null;
        Clear();
    }

    /// <summary>Records it can hold.</summary>
    public int Capacity => _records.Length;

    /// <summary>Records in use.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Records ever used since the daemon started: the length of dnsmasq's list, which never shrinks.
    /// </summary>
    public int Length { get; private set; }

    /// <summary>True when a record of the list is unused.</summary>
    public bool HasUnused => Count < Length;

    /// <summary>Slot of the oldest record; -1 when none is in use.</summary>
    public int Oldest => _oldest;

    /// <summary>A record by its slot.</summary>
    public ref ForwardRecord this[int slot] => ref _records[slot];

    /// <summary>True when a forwarded query carries this id.</summary>
    public bool UsesId(ushort id) => _idInUse[id];

    /// <summary>
    /// Slot of the record of this very asker (address, port, id) for this question; -1 when there is none.
    /// </summary>
    public int FindBySender(in Message query) =>
        _bySender is not null
        && _bySender.TryGetValue(SenderKey(query), out var slot)
        && _records[slot].Asked.Question == query.Question
            ? slot
            : -1;

    /// <summary>
    /// Slot of the record that waits for the answer to the same question with the same OPT bits; -1 when
    /// there is none.
    /// </summary>
    public int FindByQuestion(in Message query) =>
        _byQuestion is not null
        && _byQuestion.TryGetValue((query.Question, JoiningRules.KeyBits(query.Edns)), out var slot)
            ? slot
            : -1;

    /// <summary>
    /// Takes an unused place. There must be one: see <see cref="Count"/> and <see cref="Capacity"/>.
    /// </summary>
    public int Take(in Message asked, int group, ushort newId, ushort port, Instant now)
    {
        var section = SectionFor(group);
        var slot = _free[(section * _sectionSize) + --_freeOfSection[section]];
        Count++;
        Length = Math.Max(Length, Count);
        _idInUse[newId] = true;
        if (_bySender is not null)
        {
            _bySender[SenderKey(asked)] = slot;
        }

        if (_byQuestion is not null)
        {
            _byQuestion[(asked.Question, JoiningRules.KeyBits(asked.Edns))] = slot;
        }

        ref var record = ref _records[slot];
        (record.InUse, record.TakenAt, record.NewId, record.Port) = (true, now, newId, port);
        (record.ForwardAll, record.SentTo, record.OutQuery, record.SentAgain) = (0, 0, -1, false);
        (record.Group, record.FirstJoined, record.RetryAlarm) = (group, -1, Alarm.None);
        (record.Older, record.Younger) = (_youngest, -1);
        record.Asked = asked;
        if (_youngest >= 0)
        {
            _records[_youngest].Younger = slot;
        }
        else
        {
            _oldest = slot;
        }

        _youngest = slot;
        return slot;
    }

    /// <summary>Frees a record.</summary>
    public void Free(int slot)
    {
        ref var record = ref _records[slot];
        Unlink(record);
        record.InUse = false;
        _idInUse[record.NewId] = false;
        ForgetSender(record.Asked, slot);
        ForgetQuestion(record.Asked, slot);
        var section = slot / _sectionSize;
        _free[(section * _sectionSize) + _freeOfSection[section]++] = slot;
        Count--;
    }

    /// <summary>Empties the table, as a restart does.</summary>
    public void Clear()
    {
        for (var slot = 0; slot < _records.Length; slot++)
        {
            _records[slot].InUse = false;

            // The lowest place of a section lies on top, to be taken first.
            var (section, place) = Math.DivRem(slot, _sectionSize);
            _free[slot] = ((section + 1) * _sectionSize) - 1 - place;
        }

        Array.Fill(_freeOfSection, _records.Length / _freeOfSection.Length);
        _bySender?.Clear();
        _byQuestion?.Clear();
        Array.Clear(_idInUse);
        (_oldest, _youngest, Count, Length) = (-1, -1, 0, 0);
    }

    private int SectionFor(int group)
    {
        if (group < _freeOfSection.Length && _freeOfSection[group] > 0)
        {
            return group;
        }

        var section = _freeOfSection.Length - 1;
        while (_freeOfSection[section] == 0)
        {
            section--;
        }

        return section;
    }

    private void ForgetSender(in Message asked, int slot)
    {
        var key = SenderKey(asked);
        if (_bySender is not null && _bySender.TryGetValue(key, out var known) && known == slot)
        {
            _bySender.Remove(key);
        }
    }

    private void ForgetQuestion(in Message asked, int slot)
    {
        var key = (asked.Question, JoiningRules.KeyBits(asked.Edns));
        if (_byQuestion is not null && _byQuestion.TryGetValue(key, out var known) && known == slot)
        {
            _byQuestion.Remove(key);
        }
    }

    private void Unlink(in ForwardRecord record)
    {
        if (record.Older >= 0)
        {
            _records[record.Older].Younger = record.Younger;
        }
        else
        {
            _oldest = record.Younger;
        }

        if (record.Younger >= 0)
        {
            _records[record.Younger].Older = record.Older;
        }
        else
        {
            _youngest = record.Older;
        }
    }

    private static ulong SenderKey(in Message query) =>
        ((ulong)query.From << 32) | ((ulong)query.Port << 16) | query.Id;
}
