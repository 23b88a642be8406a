using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// Between the address bar and the player: opens what an address says, carries the first picture from the
/// server to the browser, and writes the address of a paused playhead.
/// </summary>
public sealed class StageOpener : IDisposable
{
    private static readonly TimeSpan OverviewPatience = TimeSpan.FromSeconds(2);
    private readonly RunStore _store;
    private readonly RunPlayer _player;
    private readonly NavigationManager _navigation;
    private readonly PersistentComponentState _pageState;
    private readonly PersistingComponentStateSubscription _persisting;
    private (string?, string?, string?, string?)? _followed;
    private string? _seen;
    private StageAddress? _open;
    private string? _written;
    private WrongAddress? _wrong;
    private int _turn;

    /// <summary>The opener of one tab.</summary>
    public StageOpener(
        RunStore store, RunPlayer player, NavigationManager navigation, PersistentComponentState pageState)
    {
        ArgumentNullException.ThrowIfNull(pageState);
        (_store, _player, _navigation, _pageState) = (store, player, navigation, pageState);
        _persisting = pageState.RegisterOnPersisting(Persist);
    }

    /// <summary>
    /// The address under which the stage stands as it is: who goes there finds it so. Null before the first.
    /// </summary>
    public string? Here { get; private set; }

    /// <summary>
    /// Opens what the values say, unless it is open already; returns what is wrong with them.
    /// </summary>
    public async Task<WrongAddress?> Follow(string? scenario, string? seed, string? t, string? q = null)
    {
        var turn = ++_turn;
        if (_followed == (scenario, seed, t, q) || IsOwn())
        {
            _followed = (scenario, seed, t, q);
            Here = _navigation.Uri;
            return _wrong = null;
        }

        _followed = null;
        _seen = _navigation.Uri;
        _player.Pause();
        var (address, wrong) = StageAddress.Read(scenario, seed, t, q);
        if (address is not null)
        {
            wrong = Adopt(address) ? null : await Open(address);
        }

        if (turn != _turn)
        {
            // Another address was followed meanwhile; what is open and what is wrong is for that one to say.
            return _wrong;
        }

        _wrong = wrong;
        if (wrong is null)
        {
            (_followed, _open) = ((scenario, seed, t, q), address);
            Here = _seen;
            _player.Select(address!.Query);
        }
        else
        {
            (_open, Here) = (null, null);
            _store.Close();
        }

        return wrong;
    }

    /// <summary>Asks for what the first picture was shown without.</summary>
    public async Task CompleteFirstPicture()
    {
        if (_store.Run is not null && _store.Overview is null)
        {
            await _player.Show(_store.Range);
        }
    }

    /// <summary>True until <see cref="PlayIfAsked"/> or <see cref="Stand"/> was called for what is
    /// open.</summary>
    public bool IsFresh => _open is { AtNs: null };

    /// <summary>Plays, when the address asks for no instant to stand at.</summary>
    public void PlayIfAsked()
    {
        if (IsFresh)
        {
            Stand();
            _player.Play();
        }
    }

    /// <summary>Does not play what was opened: somebody else decides where it stands.</summary>
    public void Stand() => _open = _open is null ? null : _open with { AtNs = 0 };

    /// <summary>
    /// Writes the paused playhead into the address bar. While frames are played the address stays.
    /// </summary>
    public void WriteAddress()
    {
        // An address that was typed or clicked since is followed first; writing now would undo it.
        var isFollowed = _followed is not null && (IsOwn() || _navigation.Uri == _seen);
        var isEdited = _store.Spec?.ScenarioText is not null;
        if (!isFollowed || isEdited || _store.Run is not { } run
            || _store.Playing || _store.Picture!.Frame.ToNs == 0)
        {
            return;
        }

        var relative = new StageAddress(
            run.ScenarioId, run.Seed, _store.PlayheadNs, _store.Selection?.Query).ToRelative();
        if (relative != _written)
        {
            Here = _written = relative;
            _navigation.NavigateTo(relative, replace: true);
        }
    }

    /// <summary>Points at a query; the address will follow. A negative number points at none.</summary>
    public void Point(int query) => _player.Select(query);

    /// <inheritdoc />
    public void Dispose() => _persisting.Dispose();

    /// <summary>True when the address is the one that was written here last.</summary>
    private bool IsOwn() =>
        _written is not null && _navigation.ToAbsoluteUri(_written).AbsoluteUri == _navigation.Uri;

    private bool Adopt(StageAddress address)
    {
        if (_store.Run is not null || FirstPicture.TryTake(_pageState) is not { } first
            || first.Spec.ScenarioId != address.ScenarioId || first.Spec.Seed != address.Seed)
        {
            return false;
        }

        _player.Adopt(first.Spec, first.Run, first.Overview, first.Frame, first.PlayheadNs);
        return true;
    }

    private async Task<WrongAddress?> Open(StageAddress address)
    {
        var reply = await _player.Open(address.Spec);
        if (reply.Opened is not { } run)
        {
            return WrongAddress.Refused(address, reply.Problems);
        }

        if (address.AtNs > run.HorizonUs * 1000)
        {
            return WrongAddress.BeyondTheEnd(address, run);
        }

        var overview = _player.Show(_store.Range);
        await _player.SeekTo(address.AtNs ?? 0);
        await Task.WhenAny(overview, Task.Delay(OverviewPatience));
        return null;
    }

    private Task Persist()
    {
        // A wrong address may have opened a run to find out that it is wrong; that run is not the picture
        // of it.
        if (_open is not null && _store.Run is { } run && _store.Spec is { } spec)
        {
            var frame = _store.Picture!.Frame;
            var key = frame is { IsKey: true, ToNs: > 0 } ? frame : null;
            new FirstPicture(spec, run, _store.Overview, key, _store.PlayheadNs).Persist(_pageState);
        }

        return Task.CompletedTask;
    }
}
