using CsCheck;
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

    [Fact]
    public void Timeouts_of_any_lengths_ring_in_the_order_of_instant_and_setting() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], Gen.Bool).List[0, 300].Sample(steps =>
        {
            // More long delays than the engine has rings for, one of them set and cancelled again and again.
            var (engine, rung) = (new Engine(), new Recorded());
            var expected = new List<(long AtNs, int Subject)>();
            for (var i = 0; i < steps.Count; i++)
            {
                var (length, pause, cancels) = steps[i];
                var ns = (length + 1) * 400 * Instant.Millisecond;
                var alarm = engine.After(ns, 1, 0, i);
                if (cancels)
                {
                    engine.Cancel(alarm);
                }
                else
                {
                    expected.Add((engine.Now.Ns + ns, i));
                }

                engine.At(engine.Now.Plus(pause * 200 * Instant.Millisecond), 2, 0);
                PlayUntilKind(engine, rung, 2);
            }

            Play(engine, rung);

            var alarms = rung.Seen.Where(item => item.Kind == 1).Select(item => (item.At.Ns, item.A));
            return alarms.SequenceEqual(expected.OrderBy(item => item.AtNs).ThenBy(item => item.Subject));
        });

    private static void PlayUntilKind(Engine engine, Recorded rung, int kind)
    {
        var before = rung.Seen.Count(item => item.Kind == kind);
        while (rung.Seen.Count(item => item.Kind == kind) == before)
        {
            Assert.True(engine.Step(Far, rung));
        }
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
