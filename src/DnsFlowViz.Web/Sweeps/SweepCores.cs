using System.Collections.Concurrent;

namespace DnsFlowViz.Web.Sweeps;

/// <summary>
/// The cores that all sweeps of a server share: one is left to the viewers wherever there are two. The
/// threads are its own and of low priority, so that no sweep takes those that send frames.
/// </summary>
public sealed class SweepCores : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> _tasks = [];
    private readonly Thread[] _threads;

    /// <summary>All cores but one, at least one.</summary>
    public SweepCores()
        : this(Math.Max(1, Environment.ProcessorCount - 1))
    {
    }

    /// <summary>So many threads.</summary>
    public SweepCores(int count)
    {
        _threads = [.. Enumerable.Range(1, count).Select(number => new Thread(Work)
        {
            Name = $"sweep {number}",
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
        })];
        foreach (var thread in _threads)
        {
            thread.Start();
        }
    }

    /// <inheritdoc />
    public override int MaximumConcurrencyLevel => _threads.Length;

    /// <summary>Lets the threads end when nothing is left to do.</summary>
    public void Dispose() => _tasks.CompleteAdding();

    /// <inheritdoc />
    protected override IEnumerable<Task> GetScheduledTasks() => _tasks;

    /// <inheritdoc />
    protected override void QueueTask(Task task) => _tasks.Add(task);

    /// <summary>Only the own threads may play.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        _threads.Contains(Thread.CurrentThread) && TryExecuteTask(task);

    private void Work()
    {
        foreach (var task in _tasks.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }
}
