namespace DnsFlowViz.Load;

/// <summary>Times between the frames that viewers received, added by any of them.</summary>
public sealed class FrameGaps
{
    private readonly List<double> _gaps = [];
    private readonly Lock _gate = new();

    /// <summary>How many were measured.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _gaps.Count;
            }
        }
    }

    /// <summary>Adds a gap in milliseconds.</summary>
    public void Add(double milliseconds)
    {
        lock (_gate)
        {
            _gaps.Add(milliseconds);
        }
    }

    /// <summary>Forgets what was measured.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _gaps.Clear();
        }
    }

    /// <summary>The gap that so many of a hundred do not exceed, milliseconds; 0 without any.</summary>
    public double Percentile(double percent)
    {
        lock (_gate)
        {
            if (_gaps.Count == 0)
            {
                return 0;
            }

            var sorted = _gaps.Order().ToArray();
            return sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
        }
    }
}
