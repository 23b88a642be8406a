using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Links;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// Between the address bar and the player: opens what an address says, carries the first picture from the
/// server to the browser, and writes the address of a paused playhead.
/// </summary>
public sealed partial class StageOpener : IDisposable
{
    private static readonly TimeSpan OverviewPatience = TimeSpan.FromSeconds(2);
    private readonly RunStore _store;
    private readonly RunPlayer _player;
    private readonly EditSession _edits;
    private readonly NavigationManager _navigation;
    private readonly PersistentComponentState _pageState;
    private readonly PersistingComponentStateSubscription _persisting;
    private string? _followed;
    private string? _seen;
    private Asked? _open;
    private string? _written;
    private WrongAddress? _wrong;
    private int _turn;

    /// <summary>The opener of one tab.</summary>
    public StageOpener(
        RunStore store,
        RunPlayer player,
        EditSession edits,
        NavigationManager navigation,
        PersistentComponentState pageState)
    {
        ArgumentNullException.ThrowIfNull(pageState);
        (_store, _player, _edits, _navigation, _pageState) = (store, player, edits, navigation, pageState);
        _persisting = pageState.RegisterOnPersisting(Persist);
    }

    /// <summary>
    /// The address under which the stage stands as it is: who goes there finds it so. Null before the first.
    /// </summary>
    public string? Here { get; private set; }

    /// <summary>
    /// Opens what the values say, unless it is open already; returns what is wrong with them.
    /// </summary>
    public Task<WrongAddress?> Follow(string? scenario, string? seed, string? t, string? q = null) =>
        Follow($"?{scenario}&{seed}&{t}&{q}", () =>
        {
            var (address, wrong) = StageAddress.Read(scenario, seed, t, q);
            return Task.FromResult(address is null
                ? (null, wrong)
                : (new Asked(address.State, address.AtNs is null, address.ScenarioId), wrong));
        });

    /// <summary>Asks for what the first picture was shown without.</summary>
    public async Task CompleteFirstPicture()
    {
        if (_store.Run is not null && _store.Overview is null)
        {
            await _player.Show(_store.Range);
        }
    }

    /// <summary>True while an address is being followed: the stage is not yet where it says.</summary>
    public bool IsOpening { get; private set; }

    /// <summary>True until <see cref="PlayIfAsked"/> or <see cref="Stand"/> was called for what is
    /// open.</summary>
    public bool IsFresh => _open is { Plays: true };

    /// <summary>Plays, when the address asks for no instant to stand at.</summary>
    public void PlayIfAsked()
    {
        if (IsFresh)
        {
            Stand();
            _player.Play();
        }
    }

    /// <summary>Opens the next address even when it is open already, as whoever goes there asks for
    /// it.</summary>
    public void Forget() => (_followed, IsOpening) = (null, true);

    /// <summary>Does not play what was opened: somebody else decides where it stands.</summary>
    public void Stand() => _open = _open is null ? null : _open with { Plays = false };

    /// <summary>
    /// Writes the paused playhead into the address bar. While frames are played the address stays.
    /// </summary>
    public void WriteAddress()
    {
        // An address that was typed or clicked since is followed first; writing now would undo it.
        var isFollowed = _followed is not null && (IsOwn() || _navigation.Uri == _seen);
        if (!isFollowed || _store.Run is null || _store.Playing || _store.Picture!.Frame.ToNs == 0)
        {
            return;
        }

        // A state that fits into no link leaves the address as it is; the share sheet says so in words.
        if (Address is { } relative && relative != _written)
        {
            Here = _written = relative;
            _navigation.NavigateTo(relative, replace: true);
            // Where only the # changes the router hears of nothing, and goes on naming the address before.
            _seen = _navigation.Uri;
        }
    }

    /// <summary>The address of the stage as it is now; null when it fits into no link.</summary>
    public string? Address => StageLink.Relative(Now);

    /// <summary>The stage as it is now, as a link holds it.</summary>
    public LinkState Now => StageLink.Of(_store, _edits.IsComparing && _store.IsEdited);

    /// <summary>Points at a query; the address will follow. A negative number points at none.</summary>
    public void Point(int query) => _player.Select(query);

    /// <inheritdoc />
    public void Dispose() => _persisting.Dispose();

    private async Task<WrongAddress?> Follow(
        string key, Func<Task<(Asked? Asked, WrongAddress? Wrong)>> read)
    {
        var turn = ++_turn;
        if (_followed == key || IsOwn())
        {
            _followed = key;
            Here = _navigation.Uri;
            return _wrong = null;
        }

        // What was written for the stage before is not on the stage any more.
        (_followed, _written, IsOpening) = (null, null, true);
        _seen = _navigation.Uri;
        _player.Pause();
        var (asked, wrong) = await read();
        if (asked is not null)
        {
            wrong = Adopt(asked.State) ? null : await Open(asked);
        }

        if (turn != _turn)
        {
            // Another address was followed meanwhile; what is open and what is wrong is for that one to say.
            return _wrong;
        }

        (_wrong, IsOpening) = (wrong, false);
        if (wrong is null)
        {
            (_followed, _open) = (key, asked);
            Here = _seen;
            _player.Select(asked!.State.Query);
            _ = _edits.Resume(asked.State.Beside);
        }
        else
        {
            (_open, Here) = (null, null);
            _store.Close();
        }

        return wrong;
    }

    /// <summary>True when the address is the one that was written here last.</summary>
    private bool IsOwn() =>
        _written is not null && _navigation.ToAbsoluteUri(_written).AbsoluteUri == _navigation.Uri;

    private async Task<WrongAddress?> Open(Asked asked)
    {
        var reply = await _player.Open(asked.State);
        if (reply.Opened is not { } run)
        {
            return WrongAddress.Refused(asked.Part, reply.Problems);
        }

        if (asked.State.AtNs > run.HorizonUs * 1000)
        {
            return asked.ScenarioId is null
                ? WrongAddress.BeyondTheEnd(asked.Part, null, run)
                : WrongAddress.BeyondTheEnd(
                    StageAddress.TimePart(asked.State.AtNs), asked.ScenarioId, run);
        }

        var overview = _player.Show(_store.Range);
        await _player.SeekTo(asked.State.AtNs);
        await Task.WhenAny(overview, Task.Delay(OverviewPatience));
        return null;
    }

    /// <summary>What an address asks for.</summary>
    /// <param name="State">The run and how it is looked at.</param>
    /// <param name="Plays">True when it asks for no instant to stand at.</param>
    /// <param name="ScenarioId">The shipped scenario it names in words; null for other addresses.</param>
    private sealed record Asked(LinkState State, bool Plays, string? ScenarioId)
    {
        /// <summary>What stands in the address for the run.</summary>
        public string Part { get; init; } = $"scenario={ScenarioId}";

        /// <summary>The short link it was stored as; null for other addresses.</summary>
        public SharedLink? Shared { get; init; }
    }
}
