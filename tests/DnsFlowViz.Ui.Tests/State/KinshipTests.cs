using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.Inspector;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

public sealed class KinshipTests
{
    [Fact]
    public void The_slot_before_is_the_parent_and_the_slot_after_is_the_child()
    {
        var kin = Kinship.Of(Chains.Of(10, 4), 4, new Selection(104));

        Assert.Equal(102, kin.Parent);
        Assert.Equal([106], kin.Children);
        Assert.Empty(kin.Twins);
        Assert.Equal((2, Chains.Hop(4).SentNs), (kin.Lap, kin.SentNs));
    }

    [Fact]
    public void A_query_that_left_at_the_parent_is_a_twin_and_one_that_left_here_is_a_child()
    {
        var chain = Chains.Of(
            10, 4,
            new ChainKin(201, 3, 2, 1, 2, 7, 0),
            new ChainKin(202, 5, 2, 1, 3, 8, 0),
            new ChainKin(203, 5, 1, 2, 3, -1, 0));

        var kin = Kinship.Of(chain, 4, new Selection(104));

        Assert.Equal([201], kin.Twins);
        Assert.Equal([106, 202], kin.Children.Order());
    }

    [Fact]
    public void The_first_question_has_no_parent_and_the_last_one_no_child()
    {
        Assert.Equal(-1, Kinship.Of(Chains.Of(10, 0), 0, new Selection(100)).Parent);
        Assert.Empty(Kinship.Of(Chains.Of(9, 8), 8, new Selection(108)).Children);
    }
}
