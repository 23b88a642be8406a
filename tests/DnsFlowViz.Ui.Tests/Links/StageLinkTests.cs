using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Links;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Links;

/// <summary>What is on the stage as a link.</summary>
public sealed class StageLinkTests : StageFixture
{
    [Fact]
    public async Task A_shipped_run_that_nobody_touched_is_written_in_words()
    {
        await StandAt(Runs.FullNs);
        Player.Select(7);

        var link = StageLink.Of(Store, beside: false);

        Assert.Equal("/?scenario=incident-as-told&seed=42&t=5.05&q=7", StageLink.Relative(link));
    }

    [Fact]
    public async Task A_camera_goes_behind_the_sign()
    {
        await StandAt(Runs.FullNs);
        Store.LookAt(new Camera(700, 250, 200));

        var relative = StageLink.Relative(StageLink.Of(Store, beside: false))!;

        Assert.StartsWith("/open#1.", relative, StringComparison.Ordinal);
        Assert.Equal(new Camera(700, 250, 200), Read(relative).Camera);
    }

    [Fact]
    public async Task Branches_beside_the_way_to_the_stage_stay_at_home()
    {
        await StandAt(Runs.FullNs);
        await Player.Act("one", new Trigger(6_000_000, TriggerKind.Restart, "dnsmasq"));
        _ = Player.GoTo(0);
        await PlayerBench.Until(() => Store.BranchIndex == 0);
        await Player.Act("two", new Trigger(7_000_000, TriggerKind.Restart, "consul"));

        var link = StageLink.Of(Store, beside: false);

        Assert.Equal("two", Assert.Single(link.Branches).Name);
    }

    [Fact]
    public async Task What_is_opened_from_a_link_is_the_state_it_was_made_of()
    {
        await StandAt(Runs.FullNs);
        await Player.Edit("{\"id\":\"mine\"}");
        await Player.Act("restart consul", new Trigger(6_000_000, TriggerKind.Restart, "consul"));
        var link = StageLink.Of(Store, beside: true);
        var branches = Store.Branches.Select(branch => (branch.Name, branch.AtNs, branch.Parent)).ToArray();

        await Player.Open(Read(StageLink.Relative(link)!));

        Assert.Equal(
            branches, Store.Branches.Select(branch => (branch.Name, branch.AtNs, branch.Parent)).ToArray());
        Assert.Equal("{\"id\":\"mine\"}", Store.Spec!.ScenarioText);
        Assert.Equal(2, Store.BranchIndex);
        Assert.True(Store.IsEdited);
        Assert.Equal("incident-as-told", Store.Branches[0].Spec.ScenarioId);
    }

    private static LinkState Read(string relative) =>
        LinkCodec.Read(relative[(relative.IndexOf('#', StringComparison.Ordinal) + 1)..]).State!;
}
