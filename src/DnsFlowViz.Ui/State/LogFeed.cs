using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// The daemons' last lines up to the playhead. It asks at most four times a second while frames are played,
/// and once after a pause or a seek; while one answer is awaited, no other question is sent.
/// </summary>
public sealed class LogFeed : IDisposable
{
    private const int MostLines = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly RunStore _store;
    private readonly RunPlayer _player;
    private readonly TimeProvider _time;
    private (string? Run, long PlayheadNs) _asked;
    private long _askedAt;
    private bool _asking;

    /// <summary>The feed of one tab.</summary>
    public LogFeed(RunStore store, RunPlayer player, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _player, _time) = (store, player, time);
        _store.FrameArrived += OnFrame;
        _store.Changed += OnChanged;
    }

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<LogEntry> Lines { get; private set; } = [];

    /// <summary>There are other lines than before.</summary>
    public event Action? Changed;

    /// <summary>Stops listening to the store.</summary>
    public void Dispose()
    {
        _store.FrameArrived -= OnFrame;
        _store.Changed -= OnChanged;
    }

    /// <summary>Asks now, unless these lines are here already or on their way.</summary>
    public async Task Refresh()
    {
        var wanted = (_store.Run?.RunId, _store.PlayheadNs);
        if (_store.Run is null || _asking || wanted == _asked)
        {
            return;
        }

        (_asking, _asked, _askedAt) = (true, wanted, _time.GetTimestamp());
        try
        {
            Lines = await _player.Log(MostLines);
        }
        catch (Exception failure) when (failure is OperationCanceledException or InvalidOperationException)
        {
            // The tab is gone, or the run was refused: the page says so, and the old lines stay true.
            return;
        }
        finally
        {
            _asking = false;
        }

        Changed?.Invoke();
        if (!_store.Playing)
        {
            await Refresh();
        }
    }

    private void OnFrame(Frame frame)
    {
        if (_time.GetElapsedTime(_askedAt) >= Pause)
        {
            _ = Refresh();
        }
    }

    private void OnChanged()
    {
        if (!_store.Playing)
        {
            _ = Refresh();
        }
    }
}
