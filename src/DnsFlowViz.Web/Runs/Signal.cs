namespace DnsFlowViz.Web.Runs;

/// <summary>Wakes all who wait for the next time something happens.</summary>
public sealed class Signal
{
    private TaskCompletionSource _next = Unset();

    /// <summary>
    /// Completes when the signal is fired the next time. Take it first, look at the state second.
    /// </summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes all who wait.</summary>
    public void Fire() => Interlocked.Exchange(ref _next, Unset()).TrySetResult();

    // Continuations run elsewhere, so that whoever waits never runs inside a lock of whoever fires.
    private static TaskCompletionSource Unset() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
