using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Kernel;

public sealed class EngineTests
{
    private static readonly Instant Far = new(long.MaxValue);

    [Fact]
    public void A_cancelled_alarm_never_rings()
    {
        var (engine, rung) = (new Engine(), new Recorded());
        var alarm = engine.After(10, 1, 0, 5);
        engine.Cancel(alarm);

        Play(engine, rung);

        Assert.Empty(rung.Seen);
    }

    [Fact]
    public void An_alarm_rings_once_at_its_instant_with_its_subject()
    {
        var (engine, rung) = (new Engine(), new Recorded());
        engine.After(10, 1, 3, 5);

        Play(engine, rung);

        var only = Assert.Single(rung.Seen);
        Assert.Equal((10, 1, 3, 5), (only.At.Ns, only.Kind, only.Target, only.A));
    }

    [Fact]
    public void Cancelling_twice_does_not_cancel_the_next_alarm_in_that_place()
    {
        var (engine, rung) = (new Engine(), new Recorded());
        var first = engine.After(10, 1, 0, 1);
        engine.Cancel(first);
        engine.After(10, 1, 0, 2);
        engine.Cancel(first);

        Play(engine, rung);

        Assert.Equal([2], rung.Seen.Select(item => item.A));
    }

    [Fact]
    public void Nothing_beyond_the_horizon_is_handled()
    {
        var (engine, rung) = (new Engine(), new Recorded());
        engine.At(new Instant(5), 0, 1);
        engine.At(new Instant(6), 0, 2);

        while (engine.Step(new Instant(5), rung))
        {
            Assert.True(engine.Now <= new Instant(5));
        }

        Assert.Equal([1], rung.Seen.Select(item => item.Target));
    }

    private static void Play(Engine engine, Recorded rung)
    {
        while (engine.Step(Far, rung))
        {
            Assert.True(engine.Now.Ns >= 0);
        }
    }

    private sealed class Recorded : IOccurrenceHandler
    {
        public List<Occurrence> Seen { get; } = [];

        public void Handle(in Occurrence occurrence) => Seen.Add(occurrence);
    }
}
