using Bunit;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Tests.Editor;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

/// <summary>Looking at the stage from near, and putting its cards elsewhere.</summary>
public sealed class StageViewTests : StageFixture
{
    public StageViewTests()
    {
        Source.Texts = _ => Drafts.Placed;
        Source.Answer = spec => new OpenReply(Placed(spec), []);
    }

    private EditSession Session => Services.GetRequiredService<EditSession>();

    private StageKeys Keys => Services.GetRequiredService<StageKeys>();

    [Fact]
    public async Task Without_a_camera_nothing_is_said_about_where_to_look()
    {
        var view = await Open();

        Assert.False(view.Find(".stage-view").HasAttribute("style"));
        Assert.False(view.Find(".stage-view").HasAttribute("data-zoomed"));
    }

    [Fact]
    public async Task A_camera_says_where_to_look_and_how_near()
    {
        var view = await Open();

        await view.InvokeAsync(() => Store.LookAt(new Camera(400, 250, 250)));

        Assert.Equal(
            "--look-zoom:2.5;--look-x:400px;--look-y:250px;",
            view.Find(".stage-view").GetAttribute("style"));
        Assert.True(view.Find(".stage-view").HasAttribute("data-zoomed"));
        Assert.Equal("250 %", view.Find(".zoom-whole").TextContent.Trim());
    }

    [Fact]
    public async Task Buttons_go_nearer_farther_and_back_to_the_whole()
    {
        var view = await Open();

        await view.InvokeAsync(() => view.Find("[aria-label='Zoom in']").ClickAsync());
        await view.InvokeAsync(() => view.Find("[aria-label='Zoom in']").ClickAsync());
        Assert.Equal(150, Store.Camera!.ZoomPercent);
        await view.InvokeAsync(() => view.Find("[aria-label='Zoom out']").ClickAsync());
        Assert.Equal(125, Store.Camera.ZoomPercent);
        await view.InvokeAsync(() => view.Find("[aria-label='Whole stage, now 125 %']").ClickAsync());

        Assert.Null(Store.Camera);
        Assert.Equal("true", view.Find("[aria-label='Zoom out']").GetAttribute("aria-disabled"));
    }

    [Theory]
    [InlineData("+", 552, 292, 400)]
    [InlineData("=", 552, 292, 400)]
    [InlineData("-", 552, 292, 200)]
    [InlineData("i", 552, 268, 300)]
    [InlineData("k", 552, 316, 300)]
    [InlineData("j", 506, 292, 300)]
    [InlineData("l", 598, 292, 300)]
    public async Task A_key_moves_the_camera(string key, int x, int y, int percent)
    {
        await Open();
        Store.LookAt(new Camera(552, 292, 300));

        Assert.True(await Keys.Press(new KeyboardEventArgs { Key = key }));

        Assert.Equal(new Camera(x, y, percent), Store.Camera);
    }

    [Fact]
    public async Task Zero_shows_the_whole_stage_and_there_the_walking_keys_say_nothing()
    {
        await Open();
        Store.LookAt(new Camera(552, 292, 300));

        Assert.True(await Keys.Press(new KeyboardEventArgs { Key = "0" }));

        Assert.Null(Store.Camera);
        Assert.False(await Keys.Press(new KeyboardEventArgs { Key = "l" }));
    }

    [Fact]
    public async Task A_card_takes_keys_only_while_the_scenario_is_edited()
    {
        var view = await Open();
        Assert.False(Card(view, "consul").HasAttribute("tabindex"));

        await Edit(view);
        Assert.Equal("0", Card(view, "consul").GetAttribute("tabindex"));
        Assert.True(view.Find(".stage-view").HasAttribute("data-arranging"));
        await view.InvokeAsync(() => Session.Change("{ broken"));

        view.Render(parts => parts.Add(p => p.IsEditing, true));
        Assert.False(Card(view, "consul").HasAttribute("tabindex"));
    }

    [Fact]
    public async Task A_moved_card_is_one_edit_that_runs_and_undo_puts_it_back()
    {
        var view = await Open();
        await Edit(view);

        await view.InvokeAsync(
            () => Card(view, "consul").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowLeft" }));
        await PlayerBench.Until(() => Store.IsEdited);
        Assert.Equal((796, 72), Place("consul"));
        Assert.Equal(["original", "edited"], Store.Branches.Select(branch => branch.Name));

        await view.InvokeAsync(Session.Undo);
        await PlayerBench.Until(() => !Store.IsEdited);
        Assert.Equal((836, 72), Place("consul"));
        Assert.False(Session.CanUndo);
    }

    [Fact]
    public async Task Before_the_run_of_a_move_is_there_the_next_move_goes_on_from_it()
    {
        var view = await Open();
        await Edit(view);

        await view.InvokeAsync(
            () => Card(view, "consul").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" }));
        await view.InvokeAsync(() => Card(view, "consul")
            .KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown", ShiftKey = true }));

        Assert.Equal((836, 120), Place("consul"));
    }

    [Fact]
    public async Task Focus_on_a_card_that_moves_keeps_the_arrow_keys_from_the_page()
    {
        var view = await Open();
        await Edit(view);

        await Card(view, "consul").FocusInAsync(new FocusEventArgs());

        Assert.False(await Keys.Press(new KeyboardEventArgs { Key = "ArrowLeft" }));
    }

    private static AngleSharp.Dom.IElement Card(IRenderedComponent<StageView> view, string node) =>
        view.Find($"[data-node={node}]");

    // The places of the text, as the server would have read them.
    private static RunOpened Placed(RunSpec spec)
    {
        var run = Runs.Incident(spec.ScenarioText is null ? "run" : "edited", spec);
        var places = ScenarioDraft.Read(spec.ScenarioText ?? Drafts.Placed)!.NodeList;
        return run with
        {
            Nodes = [.. run.Nodes.Zip(places, (card, at) => card with { X = at.X, Y = at.Y })],
        };
    }

    private (int X, int Y) Place(string node)
    {
        var at = Session.Draft!.NodeList.Single(one => one.Id == node);
        return (at.X, at.Y);
    }

    private async Task<IRenderedComponent<StageView>> Open()
    {
        await StandAt(1 * Runs.Second);
        return Render<StageView>(parts => parts
            .Add(p => p.Run, Store.Run!)
            .Add(p => p.Picture, Store.Picture!));
    }

    private async Task Edit(IRenderedComponent<StageView> view)
    {
        await view.InvokeAsync(Session.Begin);
        view.Render(parts => parts.Add(p => p.IsEditing, true));
    }
}
