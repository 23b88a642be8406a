using CsCheck;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Kernel;

public sealed class EventQueueTests
{
    [Fact]
    public void Ties_leave_in_the_order_in_which_they_came()
    {
        var queue = new EventQueue();
        for (var i = 0; i < 100; i++)
        {
            queue.Add(new Instant(7), 0, i);
        }

        Assert.Equal(Enumerable.Range(0, 100), Drain(queue).Select(item => item.Target));
    }

    [Fact]
    public void Occurrences_leave_in_the_order_of_instant_and_sequence() =>
        Gen.Int[0, 50].List[0, 400].Sample(instants =>
        {
            var queue = new EventQueue();
            foreach (var at in instants)
            {
                queue.Add(new Instant(at), 0, 0);
            }

            var left = Drain(queue);
            return left.Count == instants.Count
                && left.Zip(left.Skip(1)).All(pair => pair.First.Before(pair.Second));
        });

    [Fact]
    public void An_empty_queue_gives_nothing() => Assert.False(new EventQueue().TryTake(out _));

    private static List<Occurrence> Drain(EventQueue queue)
    {
        var left = new List<Occurrence>();
        while (queue.TryTake(out var next))
        {
            left.Add(next);
        }

        return left;
    }
}
