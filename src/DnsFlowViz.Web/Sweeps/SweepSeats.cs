namespace DnsFlowViz.Web.Sweeps;

/// <summary>Who plays a sweep now. A viewer plays one: a new one ends the one before.</summary>
public sealed class SweepSeats
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _playing = [];

    /// <summary>Takes the viewer's seat and ends what was played on it.</summary>
    public void Take(string viewer, CancellationTokenSource mine)
    {
        lock (_gate)
        {
            // Whoever is told to end leaves later, on another thread, and disposes its source only then.
            _ = _playing.GetValueOrDefault(viewer)?.CancelAsync();
            _playing[viewer] = mine;
        }
    }

    /// <summary>Leaves the seat, unless somebody else sits on it already.</summary>
    public void Leave(string viewer, CancellationTokenSource mine)
    {
        lock (_gate)
        {
            if (_playing.GetValueOrDefault(viewer) == mine)
            {
                _playing.Remove(viewer);
            }
        }
    }
}
