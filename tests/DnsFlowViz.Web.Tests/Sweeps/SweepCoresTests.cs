using DnsFlowViz.Web.Sweeps;

namespace DnsFlowViz.Web.Tests.Sweeps;

public sealed class SweepCoresTests
{
    [Fact]
    public async Task As_many_tasks_run_at_once_as_there_are_cores_and_none_on_a_thread_of_the_pool()
    {
        using var cores = new SweepCores(2);
        var (now, most, pooled) = (0, 0, 0);
        var gate = new Lock();

        void Work()
        {
            lock (gate)
            {
                (now, pooled) = (now + 1, pooled + (Thread.CurrentThread.IsThreadPoolThread ? 1 : 0));
                most = Math.Max(most, now);
            }

            Thread.Sleep(20);
            lock (gate)
            {
                now--;
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            Work, TestContext.Current.CancellationToken, TaskCreationOptions.None, cores)));

        Assert.Equal((2, 0), (most, pooled));
    }

    [Fact]
    public void One_core_is_left_to_the_viewers_where_there_are_two()
    {
        using var cores = new SweepCores();

        Assert.Equal(Math.Max(1, Environment.ProcessorCount - 1), cores.MaximumConcurrencyLevel);
    }
}
