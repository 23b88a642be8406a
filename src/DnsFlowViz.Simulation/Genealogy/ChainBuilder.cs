using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Genealogy;

/// <summary>
/// Tells where a query came from: one pass over the query table for its line, one over the events for what
/// became of every query on it. Nothing is told that the trace does not say.
/// </summary>
public sealed class ChainBuilder
{
    /// <summary>Kin a chain carries; a query with more of them says so.</summary>
    public const int MostKin = 4_096;

    private readonly SimulatedRun _run;
    private readonly int _events;
    private readonly RuleBook _book;
    private readonly int[] _line;
    private readonly int _self;
    private readonly List<(int Query, int Hop)> _kin = [];
    private readonly HopFold[] _folds;
    private readonly Numbered<QuestionKey> _questions = new();
    private readonly Numbered<RuleId> _rules = new();
    private readonly Numbered<(int Node, ushort Line)> _lines = new();
    private bool _kinCut;

    private ChainBuilder(Recording recording, int query, RuleBook book)
    {
        (_run, _book) = (recording.Run, book);
        _events = recording.EventsUpTo(long.MaxValue);
        (_line, _self) = Lineage.Of(_run.Queries, query);
        var places = Places();
        _folds = new HopFold[_line.Length + _kin.Count];
        Array.Fill(_folds, new HopFold());
        Fold(places);
    }

    /// <summary>The chain of a query, as far as the recording reaches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such query.</exception>
    public static Chain Build(Recording recording, int query, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentOutOfRangeException.ThrowIfNegative(query);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(query, recording.Run.Queries.Count);
        return new ChainBuilder(recording, query, book).Chain();
    }

    /// <summary>
    /// For every query from the first of the line on: 0, or one more than the place of what is folded for
    /// it. Finds the kin on the way.
    /// </summary>
    private int[] Places()
    {
        var first = _line[0];
        var places = new int[_run.Queries.Count - first];
        for (var hop = 0; hop < _line.Length; hop++)
        {
            places[_line[hop] - first] = hop + 1;
        }

        for (var number = first + 1; number < _run.Queries.Count; number++)
        {
            var parent = _run.Queries[number].Parent;
            if (parent < first || places[number - first] > 0 || places[parent - first] == 0)
            {
                continue;
            }

            if (HopLeft(places[parent - first] - 1) is { } hop && HasRoomForKin())
            {
                _kin.Add((number, hop));
                places[number - first] = _line.Length + _kin.Count;
            }
        }

        return places;
    }

    /// <summary>
    /// The hop at which a child of this place leaves the line; null for a grandchild of the line's own, whose
    /// children are too far away to be kin.
    /// </summary>
    private int? HopLeft(int parentPlace)
    {
        if (parentPlace < _line.Length)
        {
            return parentPlace;
        }

        var (query, hop) = _kin[parentPlace - _line.Length];
        return _run.Queries[query].Parent == _line[hop] ? hop : null;
    }

    private bool HasRoomForKin()
    {
        _kinCut |= _kin.Count >= MostKin;
        return !_kinCut;
    }

    private void Fold(int[] places)
    {
        var (first, trace) = (_line[0], _run.Trace);
        for (var number = trace.FirstAfter(_run.Queries[first].MadeNs - 1); number < _events; number++)
        {
            ref readonly var item = ref trace[number];
            var at = item.Query - first;
            if ((uint)at < (uint)places.Length && places[at] is var place and > 0)
            {
                _folds[place - 1].Apply(item, _run.Queries[item.Query]);
            }
        }
    }

    private Chain Chain()
    {
        var hops = new ChainHop[_line.Length];
        for (var i = 0; i < hops.Length; i++)
        {
            hops[i] = Hop(_line[i], _folds[i]);
        }

        return new Chain(
            hops,
            _self,
            Kin(),
            [.. _questions.All.Select(question => $"{question.Type} {_run.Names.Text(question.Name)}")],
            [.. _rules.All.Select(_book.Of)],
            [.. _lines.All.Select(line => Line(line.Node, _run.Lines[line.Line]!))],
            _kinCut ? string.Create(CultureInfo.InvariantCulture, $"More than {MostKin:N0} queries left this "
                + $"chain; the first {MostKin:N0} are kept.") : "");
    }

    private ChainHop Hop(int number, in HopFold fold)
    {
        ref readonly var query = ref _run.Queries[number];
        return new ChainHop(
            number,
            query.From,
            query.To,
            query.Lap,
            query.Id,
            query.Port,
            _questions.Of(query.Question),
            fold.Sendings,
            fold.SentNs,
            fold.LastSentNs,
            fold.ArrivedNs,
            fold.TakenNs,
            fold.Taken,
            fold.Slot,
            fold.FreedNs,
            fold.AnsweredNs,
            fold.EndedNs,
            fold.Outcome,
            fold.Rcode,
            Number(fold.SentBy),
            Number(fold.TakenBy),
            Number(fold.AnsweredBy),
            fold.Line == 0 ? -1 : _lines.Of((query.From, fold.Line)));
    }

    private ChainKin[] Kin()
    {
        var kin = new ChainKin[_kin.Count];
        for (var i = 0; i < kin.Length; i++)
        {
            var (number, hop) = _kin[i];
            ref readonly var query = ref _run.Queries[number];
            ref readonly var fold = ref _folds[_line.Length + i];
            kin[i] = new ChainKin(number, hop, query.From, query.To, query.Lap, fold.Slot, fold.SentNs);
        }

        return kin;
    }

    private int Number(RuleId rule) => rule == RuleId.None ? -1 : _rules.Of(rule);

    private static LineText Line(int node, ConfigText.ConfigLine line) =>
        new(node, line.File, line.Line, line.Text);
}
