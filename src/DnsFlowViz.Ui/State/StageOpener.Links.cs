using System.Text.Json;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Ui.Links;

namespace DnsFlowViz.Ui.State;

/// <content>Links that hold everything, short links, and the picture that the server drew first.</content>
public sealed partial class StageOpener
{
    private const string SharedKey = "stage.shared";
    private const string NothingKey = "stage.nothing";
    private string? _nothingAt;

    /// <summary>The short link that the stage was opened from; null when it was another address.</summary>
    public SharedLink? Shared => _open?.Shared;

    /// <summary>
    /// Opens what stands behind the <c>#</c> of a link, unless it is open already; returns what is wrong with
    /// it.
    /// </summary>
    public Task<WrongAddress?> FollowLink(string fragment) =>
        Follow("#" + fragment, () => Task.FromResult(Read(fragment, fragment, null)));

    /// <summary>
    /// Opens what is stored under a short name, unless it is open already; returns what is wrong with it.
    /// </summary>
    public Task<WrongAddress?> FollowShort(string id, IShareSource shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Follow("/s/" + id, async () =>
        {
            try
            {
                // What the server found, or did not, is not asked for again: the page would flicker.
                var stored = IsKnownToBeNothing(id) ? null : TakeShared(id) ?? await _player.Find(shares, id);
                _nothingAt = stored is null ? id : null;
                return stored is null ? (null, LinkWords.NoSuchName(id)) : Read(stored.Link, id, stored);
            }
            catch (InvalidOperationException failure)
            {
                return (null, LinkWords.CannotLook(id, failure.Message));
            }
        });
    }

    private static (Asked? Asked, WrongAddress? Wrong) Read(
        string fragment, string part, SharedLink? stored)
    {
        var (state, fault) = LinkCodec.Read(fragment);
        return state is null
            ? (null, LinkWords.Of(fault!, fragment))
            : (new Asked(state, false, null) { Part = part, Shared = stored }, null);
    }

    private bool IsKnownToBeNothing(string id) =>
        _pageState.TryTakeFromJson<string>(NothingKey, out var nothing) && nothing == id;

    private SharedLink? TakeShared(string id) =>
        _pageState.TryTakeFromJson<byte[]>(SharedKey, out var json) && json is not null
        && JsonSerializer.Deserialize(json, ContractsJson.Default.SharedLink) is { } stored
        && stored.Id == id
            ? stored
            : null;

    private bool Adopt(LinkState link)
    {
        if (_store.Run is not null || FirstPicture.TryTake(_pageState) is not { } first
            || !first.Shows(link.Spec))
        {
            return false;
        }

        _player.Adopt(link, first.Run, first.Overview, first.Frame, first.PlayheadNs);
        return true;
    }

    private Task Persist()
    {
        if (_nothingAt is not null)
        {
            _pageState.PersistAsJson(NothingKey, _nothingAt);
        }

        // A wrong address may have opened a run to find out that it is wrong; that run is not the picture
        // of it.
        if (_open is not null && _store.Run is { } run && _store.Spec is { } spec)
        {
            var frame = _store.Picture!.Frame;
            var key = frame is { IsKey: true, ToNs: > 0 } ? frame : null;
            new FirstPicture(spec, run, _store.Overview, key, _store.PlayheadNs).Persist(_pageState);
            if (Shared is not null)
            {
                _pageState.PersistAsJson(
                    SharedKey,
                    JsonSerializer.SerializeToUtf8Bytes(Shared, ContractsJson.Default.SharedLink));
            }
        }

        return Task.CompletedTask;
    }
}
