using CsCheck;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class AnswerCacheTests
{
    private static readonly Instant Start = Instant.Zero;

    [Fact]
    public void The_answer_used_longest_ago_makes_room()
    {
        var cache = new AnswerCache(2);
        cache.Keep(Name(1), Lasting(60), Start);
        cache.Keep(Name(2), Lasting(60), Start);
        Assert.True(cache.TryGet(Name(1), Start, out _));

        cache.Keep(Name(3), Lasting(60), Start);

        Assert.False(cache.TryGet(Name(2), Start, out _));
        Assert.True(cache.TryGet(Name(1), Start, out _));
        Assert.True(cache.TryGet(Name(3), Start, out _));
    }

    [Fact]
    public void The_time_to_live_counts_down_and_ends()
    {
        var cache = new AnswerCache(2);
        cache.Keep(Name(1), Lasting(5), Start);

        Assert.True(cache.TryGet(Name(1), Start.Plus(3 * Instant.Second), out var kept));
        Assert.Equal(2, kept.TtlSeconds);
        Assert.False(cache.TryGet(Name(1), Start.Plus(5 * Instant.Second), out _));
    }

    /// <summary>Over any order of keeping, asking and forgetting.</summary>
    [Fact]
    public void It_keeps_what_a_list_in_the_order_of_use_would_keep()
    {
        var steps = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 7]).List[0, 60];
        Gen.Select(Gen.Int[1, 4], steps).Sample((size, acts) =>
        {
            var (cache, list) = (new AnswerCache(size), new List<int>());
            return acts.All(act => Same(cache, list, size, act.Item1, act.Item2));
        });
    }

    private static bool Same(AnswerCache cache, List<int> list, int size, int act, int name)
    {
        if (act == 9)
        {
            cache.Clear();
            list.Clear();
            return cache.Count == 0;
        }

        var known = list.Remove(name);
        if (act < 5)
        {
            cache.Keep(Name(name), Lasting(60), Start);
            list.RemoveRange(0, Math.Max(0, list.Count - size + 1));
            list.Add(name);
            return cache.Count == list.Count;
        }

        if (known)
        {
            list.Add(name);
        }

        return cache.TryGet(Name(name), Start, out _) == known;
    }

    private static QuestionKey Name(int number) => new(new DomainName(0, number), RecordType.A);

    private static Answer Lasting(int seconds) => new(Rcode.NOERROR, true, false, false, seconds);
}
