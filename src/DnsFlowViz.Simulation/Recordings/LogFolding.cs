using System.Globalization;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// Keeps a log readable in a storm: between two lines that matter, lines of one kind from one daemon stand
/// once, the newest of them, with how many there were and since when. Nothing is hidden that is not counted.
/// </summary>
internal sealed class LogFolding
{
    /// <summary>Lines looked at for one answer; a stretch that is longer says "at least".</summary>
    public const int MostLooked = 50_000;

    private readonly List<Fold> _folds = [];
    private int _looked;

    /// <summary>True when no more lines may be looked at.</summary>
    public bool IsSpent => _looked >= MostLooked;

    /// <summary>Takes the next older line of the stretch in.</summary>
    public void Add(in TraceEvent line)
    {
        _looked++;
        var (node, kind) = (line.Node, line.A);
        var known = _folds.FindIndex(fold => fold.Newest.Node == node && fold.Newest.A == kind);
        if (known < 0)
        {
            _folds.Add(new Fold(line, 1, line.AtNs));
        }
        else
        {
            _folds[known] = _folds[known] with { Count = _folds[known].Count + 1, SinceNs = line.AtNs };
        }
    }

    /// <summary>The stretch as entries, newest first; the folding is then empty again.</summary>
    public List<LogEntry> Close(Func<TraceEvent, LogEntry> print)
    {
        var entries = _folds.ConvertAll(fold => fold.Count == 1
            ? print(fold.Newest)
            : print(fold.Newest) with { Note = Words(fold) });
        _folds.Clear();
        return entries;
    }

    private string Words(Fold fold) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsSpent ? "at least " : "")}{fold.Count:N0} lines of this kind since {fold.SinceNs / 1e9:F3} s");

    private sealed record Fold(TraceEvent Newest, int Count, long SinceNs);
}
