using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// Moves the playhead of a tab: opens runs, plays, seeks, steps and branches. It asks an <see
/// cref="IRunSource"/> and writes what it hears into the <see cref="RunStore"/>. A lost server is asked
/// again until it answers, and a run that it has forgotten is opened again, both at the own playhead.
/// </summary>
public sealed partial class RunPlayer : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(300);
    private readonly RunStore _store;
    private readonly IRunSource _source;
    private readonly CancellationTokenSource _gone = new();

    /// <summary>A player for one tab.</summary>
    public RunPlayer(RunStore store, IRunSource source)
    {
        _store = store;
        _source = source;
        if (source is IConnection connection)
        {
            connection.UpChanged += OnConnection;
        }
    }

    /// <summary>
    /// Opens a run at its start, paused and without a picture yet, or says why it cannot be opened.
    /// </summary>
    public async Task<OpenReply> Open(RunSpec spec)
    {
        StopSegment();
        var reply = await Patiently(cancel => _source.Open(spec, cancel));
        if (reply.Opened is { } run)
        {
            _store.Start(spec, run);
        }

        return reply;
    }

    /// <summary>Ends the playback for good; whatever is still on its way is dropped.</summary>
    public void Dispose()
    {
        if (_source is IConnection connection)
        {
            connection.UpChanged -= OnConnection;
        }

        StopSegment();
        _gone.Cancel();
    }

    /// <summary>Asks the server something about the run on the stage.</summary>
    internal Task<T> Ask<T>(Func<string, CancellationToken, Task<T>> question) => Patiently(async cancel =>
    {
        try
        {
            return await question(_store.Run!.RunId, cancel);
        }
        catch (UnknownRunException)
        {
            await Reopen(cancel);
            return await question(_store.Run!.RunId, cancel);
        }
    });

    /// <summary>Asks until the server answers: a lost connection is not an answer.</summary>
    private async Task<T> Patiently<T>(Func<CancellationToken, Task<T>> question)
    {
        for (; ; )
        {
            try
            {
                var answer = await question(_gone.Token);
                _store.SetLost(null);
                return answer;
            }
            catch (ConnectionLostException)
            {
                _store.SetLost(_store.PlayheadNs);
                await Task.Delay(RetryAfter, _gone.Token);
            }
        }
    }

    private async Task Reopen(CancellationToken cancel)
    {
        var reply = await _source.Open(_store.Spec!, cancel);
        if (reply.Opened is not { } run)
        {
            throw new InvalidOperationException(reply.Problems[0].Message);
        }

        var isSame = run.RunId == _store.Run!.RunId;
        _store.Continue(run, _store.BranchIndex);
        if (!isSame)
        {
            // Another engine has computed it: the series of the old one are not the truth any more.
            _ = Show(_store.Range);
        }
    }

    private void OnConnection()
    {
        var isUp = ((IConnection)_source).IsUp;
        _store.SetLost(isUp || _store.Run is null ? null : _store.PlayheadNs);
    }
}
