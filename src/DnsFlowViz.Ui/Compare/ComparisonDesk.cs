using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Compare;

/// <summary>
/// What a page that compares knows: the catalogue of fixes, the runs that stand side by side, and what each
/// fix was found to be worth. The original leads; the other columns stand where it stands.
/// </summary>
public sealed class ComparisonDesk : IDisposable
{
    /// <summary>The speed it begins with: the hundred seconds pass in about half a minute.</summary>
    private const int FirstSpeed = SpeedLadder.RealTime + 1;

    private readonly IRunSource _runs;
    private readonly IFixSource _source;
    private readonly TabEdit _tab;
    private readonly PersistingComponentStateSubscription _persisting;
    private readonly PersistentComponentState _pageState;
    private readonly List<CompareColumn> _columns = [];
    private string? _editText;
    private int _turn;

    /// <summary>The desk of one tab.</summary>
    public ComparisonDesk(
        IRunSource runs, IFixSource source, TabEdit tab, PersistentComponentState pageState)
    {
        ArgumentNullException.ThrowIfNull(pageState);
        (_runs, _source, _tab, _pageState) = (runs, source, tab, pageState);
        Verdicts = new VerdictFeed(source);
        _persisting = pageState.RegisterOnPersisting(Persist);
    }

    /// <summary>What fixes were found to be worth so far.</summary>
    public VerdictFeed Verdicts { get; }

    /// <summary>What is compared; null before anything is.</summary>
    public CompareAddress? Address { get; private set; }

    /// <summary>The catalogue for its scenario; null until it is here, and when there is none.</summary>
    public FixList? List { get; private set; }

    /// <summary>The edit of the scenario made in this tab, as a variant; null when there is none.</summary>
    public FixOffer? Edit { get; private set; }

    /// <summary>Why nothing is compared; null when something is.</summary>
    public WrongComparison? Wrong { get; private set; }

    /// <summary>The columns that are open, the original first.</summary>
    public IReadOnlyList<CompareColumn> Columns => _columns;

    /// <summary>The run that leads; null until it is open.</summary>
    public LedRun? Leader => _columns.Count > 0 ? _columns[0].Run : null;

    /// <summary>Other columns, or another catalogue.</summary>
    public event Action? Changed;

    /// <summary>Takes an address in. Nothing is played before <see cref="OpenColumns"/>.</summary>
    public async Task Follow(CompareAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (List?.ScenarioId != address.ScenarioId)
        {
            Close();
        }

        var turn = ++_turn;
        WrongComparison? wrong = null;
        if (List is null)
        {
            try
            {
                var list = FirstCatalogue.TryTake(_pageState, address.ScenarioId)
                    ?? await Patient.Ask(cancel => _source.Fixes(address.ScenarioId, cancel), default);
                var text = _tab.TextOf(address.ScenarioId);
                var edit = text is null
                    ? null
                    : await Patient.Ask(cancel => _source.Edited(list.ScenarioId, text, cancel), default);
                (List, Edit, _editText) = turn == _turn ? (list, edit, text) : (List, Edit, _editText);
            }
            catch (InvalidOperationException refusal)
            {
                wrong = WrongComparison.Scenario(refusal.Message);
            }
        }

        // Another address may have been followed meanwhile, or the page was left.
        if (turn == _turn)
        {
            (Address, Wrong) = (
                address, wrong ?? WrongComparison.Of(address, List!, Edit is not null));
        }
    }

    /// <summary>
    /// Opens the columns of the address that are not open yet, and closes those that have gone.
    /// </summary>
    /// <param name="standAtNs">Where to stand instead of playing when nothing was open; null to play.</param>
    public async Task OpenColumns(long? standAtNs)
    {
        if (Wrong is not null || List is not { } list || Address is not { } address)
        {
            CloseColumns();
            return;
        }

        var isNew = Leader is null;
        var old = _columns.ToList();
        _columns.Clear();
        _columns.Add(old.Find(column => column.Fix is null) ?? new CompareColumn(_runs, null, list.Original));
        _columns.AddRange(address.Variants.Select(Find).OfType<FixOffer>().Select(fix =>
            old.Find(column => column.Fix?.Id == fix.Id) ?? new CompareColumn(_runs, fix, fix.Run)));
        old.Except(_columns).ToList().ForEach(column => column.Dispose());
        Changed?.Invoke();
        Verdicts.Ask(list, address.Variants, Edit is { Problem: null } ? _editText : null);
        await Task.WhenAll(_columns.Except(old).ToList().Select(Open));
        if (isNew && Leader is { Store.Run: not null } leader)
        {
            leader.Player.SetSpeed(FirstSpeed);
            await Begin(leader, standAtNs);
        }
    }

    /// <summary>Closes all runs and forgets the catalogue; verdicts are not asked for any more.</summary>
    public void Close()
    {
        _turn++;
        CloseColumns();
        Verdicts.Forget();
        (List, Wrong, Address, Edit, _editText) = (null, null, null, null, null);
    }

    /// <summary>What stands beside the original under an id; null when there is nothing of it.</summary>
    public FixOffer? Find(string variant) => variant == FixOffer.EditId ? Edit : List?.Find(variant);

    /// <inheritdoc />
    public void Dispose()
    {
        Close();
        Verdicts.Dispose();
        _persisting.Dispose();
    }

    private void CloseColumns()
    {
        _columns.ForEach(column => column.Dispose());
        _columns.Clear();
    }

    private async Task Open(CompareColumn column)
    {
        try
        {
            await column.Open();
        }
        catch (OperationCanceledException)
        {
            // The column was taken away while it opened.
            return;
        }

        if (_columns.Contains(column) && column.Fix is not null && column.Run.Store.Run is not null)
        {
            column.Run.Follow(_columns[0].Run.Store);
        }

        Changed?.Invoke();
    }

    private static Task Begin(LedRun leader, long? standAtNs)
    {
        if (standAtNs is { } at)
        {
            return leader.Player.SeekTo(at);
        }

        leader.Player.Play();
        return Task.CompletedTask;
    }

    private Task Persist()
    {
        FirstCatalogue.Persist(_pageState, List);
        return Task.CompletedTask;
    }
}
