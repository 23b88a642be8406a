using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Genealogy;

/// <summary>
/// Looks for queries in a whole run: one pass over the events for when each was sent and how it was
/// answered, one over the queries for what fits.
/// </summary>
public sealed class QueryFinder
{
    private const sbyte None = -1;
    private readonly SimulatedRun _run;
    private readonly FindFilter _filter;
    private readonly RecordType? _type;
    private readonly int? _rcode;
    private readonly int _count;
    private readonly long[] _sentNs;
    private readonly sbyte[] _rcodes;
    private readonly bool[] _failed;
    private readonly Dictionary<int, bool> _names = [];

    private QueryFinder(Recording recording, FindFilter filter, RecordType? type, int? rcode)
    {
        (_run, _filter, _type, _rcode) = (recording.Run, filter, type, rcode);
        _count = _run.Queries.Count;
        _sentNs = new long[_count];
        _rcodes = new sbyte[_count];
        _failed = new bool[_count];
        Array.Fill(_sentNs, -1);
        Array.Fill(_rcodes, None);
        Read(recording.EventsUpTo(long.MaxValue));
    }

    /// <summary>The queries that fit, as far as the recording reaches.</summary>
    /// <param name="recording">The run.</param>
    /// <param name="filter">What is looked for. A type or code that does not exist fits nothing.</param>
    /// <param name="skip">How many of those that fit are left out at the beginning.</param>
    /// <param name="most">How many are listed at most.</param>
    public static FindReply Find(Recording recording, FindFilter filter, int skip, int most)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(filter);
        if (!TryType(filter.Type, out var type) || !TryCode(filter.Rcode, out var rcode))
        {
            return new FindReply(0, [], "");
        }

        return new QueryFinder(recording, filter, type, rcode).Reply(skip, most);
    }

    private static bool TryType(string? text, out RecordType? type)
    {
        var isKnown = Enum.TryParse<RecordType>(text, ignoreCase: true, out var known)
            && !char.IsDigit(text![0]);
        type = isKnown ? known : null;
        return text is null || isKnown;
    }

    private static bool TryCode(string? text, out int? rcode)
    {
        var isNone = string.Equals(text, FindFilter.NoAnswer, StringComparison.OrdinalIgnoreCase);
        var isKnown = Enum.TryParse<Rcode>(text, ignoreCase: true, out var known) && !char.IsDigit(text![0]);
        rcode = isNone ? None : isKnown ? (int)known : null;
        return text is null || isNone || isKnown;
    }

    private void Read(int events)
    {
        for (var number = 0; number < events; number++)
        {
            ref readonly var item = ref _run.Trace[number];
            if (item.Query < 0)
            {
                continue;
            }

            switch (item.Kind)
            {
                case TraceKind.QuerySent when _sentNs[item.Query] < 0:
                    _sentNs[item.Query] = item.AtNs;
                    break;
                case TraceKind.AnswerSent:
                    _rcodes[item.Query] = (sbyte)item.B;
                    break;
                case TraceKind.LookupEnded when item.A >= 0:
                    _failed[item.Query] = !RunCounters.IsAnswer(item.B);
                    break;
            }
        }
    }

    private FindReply Reply(int skip, int most)
    {
        var hits = new List<FindHit>();
        var found = 0;
        for (var number = 0; number < _count; number++)
        {
            if (!Fits(number))
            {
                continue;
            }

            if (found >= skip && hits.Count < most)
            {
                hits.Add(Hit(number));
            }

            found++;
        }

        return new FindReply(found, [.. hits], CutBy(found, skip, hits.Count));
    }

    private static string CutBy(int found, int skip, int listed) => skip == 0 && listed == found ? "" :
        string.Create(
            CultureInfo.InvariantCulture,
            $"{found:N0} queries fit; {skip + 1:N0} to {skip + listed:N0} are listed.");

    private bool Fits(int number)
    {
        ref readonly var query = ref _run.Queries[number];
        return _sentNs[number] >= 0
            && (!_filter.Failures || _failed[number])
            && (_type is null || query.Type == (ushort)_type)
            && (_rcode is null || _rcodes[number] == _rcode)
            && (_filter.Node is not { } node || query.From == node || query.To == node)
            && query.Lap >= (_filter.LapFrom ?? 0)
            && query.Lap <= (_filter.LapTo ?? int.MaxValue)
            && FitsName(query.Question.Name);
    }

    private bool FitsName(DomainName name)
    {
        if (_filter.Name is not { Length: > 0 } piece)
        {
            return true;
        }

        // A family of names shares its suffix; what the suffix has, all of them have.
        if (!_names.TryGetValue(name.Base, out var all))
        {
            all = Has(_run.Names.SuffixText(name.Base), piece);
            _names.Add(name.Base, all);
        }

        return all || (name.Serial > 0 && Has(_run.Names.Text(name), piece));
    }

    private static bool Has(string text, string piece) =>
        text.Contains(piece, StringComparison.OrdinalIgnoreCase);

    private FindHit Hit(int number)
    {
        ref readonly var query = ref _run.Queries[number];
        return new FindHit(
            number,
            _sentNs[number],
            query.From,
            query.To,
            query.Lap,
            $"{query.Question.Type} {_run.Names.Text(query.Question.Name)}",
            _rcodes[number],
            _failed[number]);
    }
}
