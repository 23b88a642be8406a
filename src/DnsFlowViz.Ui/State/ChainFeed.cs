using DnsFlowViz.Contracts.Genealogy;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// The chain of the query that is pointed at. Walking along a chain asks for nothing; another query, or
/// another run, is asked for once.
/// </summary>
public sealed class ChainFeed : IDisposable
{
    private readonly RunStore _store;
    private readonly RunPlayer _player;
    private (string? Run, int Query) _shown;
    private string? _chainRun;
    private int _turn;

    /// <summary>The feed of one tab.</summary>
    public ChainFeed(RunStore store, RunPlayer player)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _player) = (store, player);
        _store.Changed += OnChanged;
        OnChanged();
    }

    /// <summary>The chain; null while none is asked for or here.</summary>
    public Chain? Chain { get; private set; }

    /// <summary>Index of the hop that is pointed at in <see cref="Chain"/>.</summary>
    public int At { get; private set; }

    /// <summary>Why there is no chain, one sentence; null when there is one or it is on its way.</summary>
    public string? Problem { get; private set; }

    /// <summary>There is another chain, another hop, or another problem than before.</summary>
    public event Action? Changed;

    /// <summary>Stops listening to the store.</summary>
    public void Dispose() => _store.Changed -= OnChanged;

    private void OnChanged()
    {
        var wanted = (_store.Run?.RunId, _store.Selection?.Query ?? -1);
        if (wanted == _shown)
        {
            return;
        }

        _shown = wanted;
        if (_store.Run is null || _store.Selection is not { } selection)
        {
            _turn++;
            Show(null, 0, null);
        }
        else if (_chainRun == wanted.RunId && Chain is { } chain
            && IndexIn(chain, selection.Query) is >= 0 and var at)
        {
            _turn++;
            Show(chain, at, null);
        }
        else
        {
            _ = Fetch(selection.Query);
        }
    }

    private async Task Fetch(int query)
    {
        var (turn, run) = (++_turn, _store.Run!.RunId);
        try
        {
            var chain = await _player.Chain(query);
            if (turn == _turn)
            {
                _chainRun = run;
                Show(chain, chain.Self, null);
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException)
        {
            if (turn == _turn)
            {
                Show(null, 0, failure.Message);
            }
        }
        catch (OperationCanceledException)
        {
            // The tab is gone.
        }
    }

    private void Show(Chain? chain, int at, string? problem)
    {
        (Chain, At, Problem) = (chain, at, problem);
        Changed?.Invoke();
        if (chain is not null && _store.Selection is { } selection)
        {
            _store.Select(Kinship.Of(chain, at, selection));
        }
    }

    /// <summary>Numbers grow along a chain, so the place of one is found by halving.</summary>
    private static int IndexIn(Chain chain, int query)
    {
        var (low, high) = (0, chain.Hops.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var here = chain.Hops[middle].Query;
            if (here == query)
            {
                return middle;
            }

            (low, high) = here < query ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
