using DnsFlowViz.Ui.Inspector;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Inspector;

public sealed class ChainWindowTests
{
    [Theory]
    [InlineData(0, 0, 50)]
    [InlineData(50, 25, 50)]
    [InlineData(99, 50, 50)]
    public void Half_of_it_is_shown_around_the_hop(int around, int first, int length)
    {
        var window = ChainWindow.Whole(100).Zoomed(closer: true, around, 100);

        Assert.Equal(length, window.Length);
        Assert.InRange(window.First, first - 1, first + 1);
    }

    [Fact]
    public void It_never_leaves_the_chain_and_never_shows_less_than_a_few()
    {
        var window = ChainWindow.Whole(1000);
        for (var i = 0; i < 20; i++)
        {
            window = window.Zoomed(closer: true, around: 999, 1000);
            Assert.InRange(window.End, window.First, 1000);
        }

        Assert.Equal(ChainWindow.Fewest, window.Length);
        for (var i = 0; i < 20; i++)
        {
            window = window.Zoomed(closer: false, around: 999, 1000);
        }

        Assert.True(window.IsWhole(1000));
    }

    [Fact]
    public void A_hop_out_of_sight_is_brought_into_it()
    {
        var window = new ChainWindow(10, 20);

        Assert.Equal(window, window.Showing(15, 100));
        Assert.InRange(50, window.Showing(50, 100).First, window.Showing(50, 100).End - 1);
        Assert.InRange(2, window.Showing(2, 100).First, window.Showing(2, 100).End - 1);
    }

    [Fact]
    public void A_chain_of_one_hop_is_whole()
    {
        Assert.True(ChainWindow.Whole(1).Zoomed(closer: true, 0, 1).IsWhole(1));
        Assert.True(new ChainWindow(5, 20).Within(3).IsWhole(3));
    }
}
