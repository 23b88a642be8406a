using DnsFlowViz.Contracts.Frames;
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
    private int _pending;

    /// <summary>The feed of one tab.</summary>
    public ChainFeed(RunStore store, RunPlayer player)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _player) = (store, player);
        _store.Changed += OnChanged;
        _store.Selected += OnChanged;
        _store.FrameArrived += OnFrame;
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
    public void Dispose()
    {
        _store.Changed -= OnChanged;
        _store.Selected -= OnChanged;
        _store.FrameArrived -= OnFrame;
    }

    /// <summary>A chain that was read while the run was still computed is asked for again when it is behind.
    /// </summary>
    private void OnFrame(Frame frame)
    {
        if (Chain is { } chain && chain.UntilNs < frame.ToNs && _pending == 0
            && _store.Selection is { } selection)
        {
            _ = Fetch(selection.Query);
        }
    }

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
            && Kinship.IndexOf(chain, selection.Query) is >= 0 and var at)
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
        _pending++;
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
        finally
        {
            _pending--;
        }
    }

    private void Show(Chain? chain, int at, string? problem)
    {
        (Chain, At, Problem) = (chain, at, problem);
        if (chain is not null && _store.Selection is { } selection)
        {
            _store.Select(Kinship.Of(chain, at, selection));
        }

        Changed?.Invoke();
    }
}
