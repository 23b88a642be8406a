using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Tests.Kernel;

public sealed class RandomStreamTests
{
    [Fact]
    public void The_numbers_of_a_seed_and_a_name_never_change()
    {
        var stream = new RandomStream(42, "dnsmasq/ids");

        // Written down once; a change here changes every run and every link that people have shared.
        Assert.Equal([stream.Next(), stream.Next()], Again(42, "dnsmasq/ids"));
        Assert.NotEqual(Again(42, "dnsmasq/ids"), Again(42, "consul/ids"));
        Assert.NotEqual(Again(42, "dnsmasq/ids"), Again(43, "dnsmasq/ids"));
    }

    [Fact]
    public void A_bounded_number_stays_below_its_bound_and_reaches_all_values()
    {
        var stream = new RandomStream(1, "test");
        var seen = Enumerable.Range(0, 1_000).Select(_ => stream.Below(7)).ToHashSet();

        Assert.Equal(new HashSet<long> { 0, 1, 2, 3, 4, 5, 6 }, seen);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_bound_that_is_not_positive_gives_zero(long bound) =>
        Assert.Equal(0, new RandomStream(1, "test").Below(bound));

    private static ulong[] Again(ulong seed, string name)
    {
        var stream = new RandomStream(seed, name);
        return [stream.Next(), stream.Next()];
    }
}
