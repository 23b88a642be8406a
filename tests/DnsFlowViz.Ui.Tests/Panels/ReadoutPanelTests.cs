using Bunit;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.Tests.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Panels;

/// <summary>The four numbers beside the stage.</summary>
public sealed class ReadoutPanelTests : StageFixture
{
    [Fact]
    public async Task Every_number_stands_with_what_it_is_of()
    {
        await StandAt(20 * Runs.Second, laps: 150);

        var numbers = Render<ReadoutPanel>().FindAll("dd").Select(dd => dd.TextContent.Trim()).ToArray();

        Assert.Equal(["150 of 150", "150 per s", "0", "75 % of 40 answered"], numbers);
    }

    [Fact]
    public async Task In_the_first_two_seconds_of_the_loop_the_laps_are_counted_and_no_rate_is_made_up()
    {
        await StandAt((5 * Runs.Second) + 500_000, laps: 1);

        Assert.Equal("1 so far", Render<ReadoutPanel>().FindAll("dd")[1].TextContent.Trim());
    }

    [Fact]
    public async Task A_calm_stage_has_no_warm_number()
    {
        await StandAt(1 * Runs.Second);

        Assert.Empty(Render<ReadoutPanel>().FindAll(".loop"));
    }
}
