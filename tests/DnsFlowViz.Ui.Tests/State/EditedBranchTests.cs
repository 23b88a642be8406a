using DnsFlowViz.Contracts.Runs;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>Which branch an edit plays in.</summary>
public sealed class EditedBranchTests : StageFixture
{
    [Fact]
    public async Task An_edit_that_was_taken_back_is_taken_up_again_in_its_own_branch()
    {
        await Edited("{\"id\":\"one\"}");
        await Back();

        await Player.Edit("{\"id\":\"two\"}");

        Assert.Equal(2, Store.Branches.Count);
        Assert.Equal("{\"id\":\"two\"}", Store.Spec!.ScenarioText);
    }

    [Fact]
    public async Task An_edit_in_which_something_was_done_stays_and_the_next_one_stands_beside_it()
    {
        await Edited("{\"id\":\"one\"}");
        await Player.Act("restart consul", new Trigger(6_000_000, TriggerKind.Restart, "consul"));
        await Back();

        await Player.Edit("{\"id\":\"two\"}");

        Assert.Equal(4, Store.Branches.Count);
        Assert.Equal("{\"id\":\"one\"}", Store.Branches[1].Spec.ScenarioText);
    }

    private async Task Edited(string text)
    {
        await StandAt(Runs.FullNs);
        await Player.Edit(text);
    }

    private async Task Back()
    {
        _ = Player.GoTo(0);
        await PlayerBench.Until(() => Store.BranchIndex == 0);
    }
}
