using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Network;

namespace DnsFlowViz.Simulation.Tests.Network;

public sealed class WireTests
{
    [Fact]
    public void A_link_nobody_described_takes_100_microseconds_and_loses_nothing() =>
        Assert.Equal((100_000, false), Wire().Draw(0, 1));

    [Fact]
    public void Jitter_is_added_to_the_delay_and_never_exceeds_its_bound()
    {
        var wire = Wire();
        wire[0, 1] = new LinkState(1_000, 500, 0);
        var times = Enumerable.Range(0, 2_000).Select(_ => wire.Draw(0, 1).TransitNs).ToArray();

        Assert.Equal((1_000, 1_500), (times.Min(), times.Max()));
    }

    [Fact]
    public void Loss_is_what_the_link_says_in_parts_per_million()
    {
        var wire = Wire();
        wire[0, 1] = new LinkState(1_000, 0, 250_000);

        Assert.InRange(Enumerable.Range(0, 20_000).Count(_ => wire.Draw(0, 1).Lost), 4_700, 5_300);
        Assert.False(wire.Draw(1, 0).Lost);
    }

    private static Wire Wire() => new(2, new RandomStream(1, "jitter"), new RandomStream(1, "loss"));
}
