using Bunit;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Controls;

/// <summary>Play, steps, speed and the keys that do the same.</summary>
public sealed class TransportBarTests : StageFixture
{
    [Fact]
    public async Task The_button_says_what_it_will_do()
    {
        await StandAt(1 * Runs.Second);
        var bar = Render<TransportBar>();

        await bar.InvokeAsync(() => bar.Find("[aria-label=Play]").ClickAsync());

        Assert.True(Store.Playing);
        Assert.NotNull(bar.Find("[aria-label=Pause]"));
    }

    [Fact]
    public async Task Every_control_has_a_name()
    {
        await StandAt(1 * Runs.Second);

        var bar = Render<TransportBar>();

        Assert.All(bar.FindAll("button, input"), control =>
            Assert.NotEqual("", (control.GetAttribute("aria-label") ?? control.TextContent).Trim()));
    }

    [Fact]
    public async Task The_speed_slider_turns_the_schedule_off()
    {
        await StandAt(1 * Runs.Second);
        var bar = Render<TransportBar>();
        Assert.Equal("true", bar.Find("[aria-pressed]").GetAttribute("aria-pressed"));

        await bar.InvokeAsync(
            () => bar.Find("input[aria-label=Speed]").InputAsync(new ChangeEventArgs { Value = "5" }));

        Assert.Equal(5, Store.Speed);
        Assert.Equal("false", bar.Find("[aria-pressed]").GetAttribute("aria-pressed"));
        Assert.Equal("1/300×", bar.Find("input[aria-label=Speed]").GetAttribute("aria-valuetext"));
    }

    [Fact]
    public async Task With_the_schedule_on_the_slider_shows_its_speed_at_the_playhead()
    {
        await StandAt((5 * Runs.Second) + 1000);

        var slider = Render<TransportBar>().Find("input[aria-label=Speed]");

        Assert.Equal("1/300×", slider.GetAttribute("aria-valuetext"));
    }

    [Theory]
    [InlineData(" ", true)]
    [InlineData("s", true)]
    [InlineData("ArrowUp", true)]
    [InlineData("x", false)]
    public async Task The_page_takes_its_own_keys_and_no_others(string key, bool taken)
    {
        await StandAt(1 * Runs.Second);
        var keys = Services.GetRequiredService<StageKeys>();

        Assert.Equal(taken, await keys.Press(new KeyboardEventArgs { Key = key }));
    }

    [Fact]
    public async Task A_key_that_the_focused_control_needs_is_left_to_it()
    {
        await StandAt(1 * Runs.Second);
        var keys = Services.GetRequiredService<StageKeys>();
        var zone = Services.GetRequiredService<KeyboardZone>();

        zone.EnterButton();
        Assert.False(await keys.Press(new KeyboardEventArgs { Key = " " }));
        zone.EnterField();
        Assert.False(await keys.Press(new KeyboardEventArgs { Key = "ArrowUp" }));

        Assert.False(Store.Playing);
        Assert.Equal(SpeedLadder.Story, Store.Speed);
    }

    [Fact]
    public async Task A_key_with_control_belongs_to_the_browser()
    {
        await StandAt(1 * Runs.Second);

        var keys = Services.GetRequiredService<StageKeys>();

        Assert.False(await keys.Press(new KeyboardEventArgs { Key = "s", CtrlKey = true }));
        Assert.Equal(SpeedLadder.Story, Store.Speed);
    }
}
