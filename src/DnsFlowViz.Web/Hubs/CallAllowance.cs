using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Hubs;

/// <summary>
/// What one connection may still do: calls as a bucket that fills steadily, and playback segments at once.
/// </summary>
public sealed class CallAllowance(TimeProvider time)
{
    private readonly Lock _gate = new();
    private double _calls = RunBounds.CallBurst;
    private long _filledAt = time.GetTimestamp();
    private int _streams;

    /// <summary>Takes one call. False when the bucket is empty.</summary>
    public bool TryCall()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var more = time.GetElapsedTime(_filledAt, now).TotalSeconds * RunBounds.CallsPerSecond;
            _calls = Math.Min(RunBounds.CallBurst, _calls + more);
            _filledAt = now;
            if (_calls < 1)
            {
                return false;
            }

            _calls--;
            return true;
        }
    }

    /// <summary>Begins a playback segment. False when the connection has all it may have.</summary>
    public bool TryBeginStream()
    {
        lock (_gate)
        {
            if (_streams >= RunBounds.StreamsPerConnection)
            {
                return false;
            }

            _streams++;
            return true;
        }
    }

    /// <summary>Ends a playback segment.</summary>
    public void EndStream()
    {
        lock (_gate)
        {
            _streams--;
        }
    }
}
