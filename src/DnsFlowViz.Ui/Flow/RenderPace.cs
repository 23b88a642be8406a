namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// Lets something happen at most once per interval, however often it is asked for, and never forgets the last
/// request: what stands on the page after a pause is the newest state.
/// </summary>
public sealed class RenderPace : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _interval;
    private readonly Action _act;
    private readonly ITimer _later;
    private long _last;
    private bool _waiting;
    private bool _acted;

    /// <summary>A pace of one <paramref name="act"/> per <paramref name="interval"/>.</summary>
    public RenderPace(TimeProvider time, TimeSpan interval, Action act)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _interval = interval;
        _act = act;
        _later = time.CreateTimer(_ => Act(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Acts now, or as soon as the interval allows.</summary>
    public void Request()
    {
        if (_waiting)
        {
            return;
        }

        var rest = _acted ? _interval - _time.GetElapsedTime(_last) : TimeSpan.Zero;
        if (rest <= TimeSpan.Zero)
        {
            Act();
            return;
        }

        _waiting = true;
        _later.Change(rest, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _later.Dispose();

    private void Act()
    {
        _waiting = false;
        _acted = true;
        _last = _time.GetTimestamp();
        _act();
    }
}
