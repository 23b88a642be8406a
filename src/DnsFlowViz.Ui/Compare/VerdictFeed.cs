using DnsFlowViz.Contracts.Comparison;

namespace DnsFlowViz.Ui.Compare;

/// <summary>
/// Asks for verdicts one after the other, those of the columns first, and keeps what was found.
/// </summary>
/// <param name="source">Who judges.</param>
public sealed class VerdictFeed(IFixSource source) : IDisposable
{
    private readonly Dictionary<string, FixJudgement> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _first = [];
    private string? _edit;
    private CancellationTokenSource? _asking;

    /// <summary>Something more is known, or is asked for.</summary>
    public event Action? Changed;

    /// <summary>Id of the fix that is being judged; null when none is.</summary>
    public string? Judging { get; private set; }

    /// <summary>The numbers of the run in which nothing is done; null until a fix was judged.</summary>
    public RunNumbers? Before => _known.Values.FirstOrDefault()?.Before;

    /// <summary>What a fix is worth; null until it was judged.</summary>
    public FixJudgement? Of(string fix) => _known.GetValueOrDefault(fix);

    /// <summary>Why a fix could not be judged, in words; null when it could, or was not asked for.</summary>
    public string? RefusalOf(string fix) => _refused.GetValueOrDefault(fix);

    /// <summary>
    /// Judges every fix of a catalogue that is not judged yet. What was refused is asked again.
    /// </summary>
    /// <param name="list">The catalogue.</param>
    /// <param name="first">Ids of those that are judged before all others.</param>
    /// <param name="edit">The whole text of the edit that is judged too; null for none.</param>
    public void Ask(FixList list, IReadOnlyList<string> first, string? edit = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        (_first, _edit) = (first, edit);
        _refused.Clear();
        if (_asking is null)
        {
            _asking = new CancellationTokenSource();
            _ = AskAll(list, _asking);
        }
    }

    /// <summary>Asks for nothing more and forgets what was found.</summary>
    public void Forget()
    {
        _asking?.Cancel();
        _asking?.Dispose();
        _asking = null;
        _known.Clear();
        _refused.Clear();
        Judging = null;
    }

    /// <inheritdoc />
    public void Dispose() => Forget();

    private async Task AskAll(FixList list, CancellationTokenSource asking)
    {
        var cancel = asking.Token;
        try
        {
            while (Next(list) is { } fix)
            {
                Judging = fix;
                Changed?.Invoke();
                await AskFor(list.ScenarioId, fix, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone, or compares something else.
        }

        if (_asking == asking)
        {
            asking.Dispose();
            (_asking, Judging) = (null, null);
            Changed?.Invoke();
        }
    }

    private async Task AskFor(string scenarioId, string fix, CancellationToken cancel)
    {
        try
        {
            var judged = await Patient.Ask(token => Verdict(scenarioId, fix, token), cancel);
            cancel.ThrowIfCancellationRequested();
            _known[fix] = judged;
        }
        catch (InvalidOperationException refusal)
        {
            cancel.ThrowIfCancellationRequested();
            _refused[fix] = refusal.Message;
        }
    }

    private Task<FixJudgement> Verdict(string scenarioId, string fix, CancellationToken cancel) =>
        fix == FixOffer.EditId
            ? source.EditVerdict(scenarioId, _edit!, cancel)
            : source.Verdict(scenarioId, fix, cancel);

    private string? Next(FixList list) => _first
        .Concat(_edit is null ? [] : [FixOffer.EditId])
        .Concat(list.Fixes.Select(fix => fix.Id))
        .FirstOrDefault(fix => !_known.ContainsKey(fix) && !_refused.ContainsKey(fix));
}
