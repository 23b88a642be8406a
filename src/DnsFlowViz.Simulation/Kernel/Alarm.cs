namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// A handle to an alarm that was set. It stays harmless after the alarm has rung or was cancelled.
/// </summary>
/// <param name="Slot">Place in the <see cref="AlarmTable"/>.</param>
/// <param name="Generation">Which use of that place; an older one no longer rings.</param>
public readonly record struct Alarm(int Slot, int Generation)
{
    /// <summary>No alarm.</summary>
    public static Alarm None => new(-1, 0);
}
