using Bunit;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Editor;

/// <summary>Changing the scenario on the stage.</summary>
public sealed class EditPaneTests : StageFixture
{
    private const string Place = "nodes[1].files[\"dnsmasq.conf\"]";

    public EditPaneTests()
    {
        Source.Texts = _ => Drafts.Incident;
        Source.Answer = spec => spec.ScenarioText?.Contains("wrong", StringComparison.Ordinal) == true
            ? new OpenReply(null, [new Diagnostic(Place, 2, 1, Diagnostic.Error, "\"wrong\" is no option.")])
            : new OpenReply(Runs.Incident(spec.ScenarioText is null ? "run" : "edited", spec), []);
    }

    private EditSession Session => Services.GetRequiredService<EditSession>();

    [Fact]
    public async Task The_config_files_of_the_scenario_on_the_stage_are_there_to_be_changed()
    {
        var pane = await Open();

        Assert.Equal(
            "# where names go\nserver=/consul/10.88.10.2",
            Area(pane, "dnsmasq.conf of dnsmasq").GetAttribute("value"));
        Assert.Equal("Runs on every edit.", pane.Find(".edit-outcome b").TextContent);
    }

    [Fact]
    public async Task A_wrong_line_is_said_below_its_file_and_the_last_good_run_stays_on_the_stage()
    {
        var pane = await Open();

        await Type(pane, "wrong");
        await PlayerBench.Until(() => pane.FindAll(".finding.wrong").Count > 0);

        Assert.Contains("Line 2, column 1.", pane.Find("[data-file='dnsmasq.conf'] .finding").TextContent);
        Assert.Equal("true", Area(pane, "dnsmasq.conf of dnsmasq").GetAttribute("aria-invalid"));
        // The outcome hears of it as the finding does, and is rendered by itself.
        await PlayerBench.Until(() => pane.Find(".edit-outcome b").TextContent
            .StartsWith("This text cannot run.", StringComparison.Ordinal));
        Assert.Equal("run", Store.Run!.RunId);
        Assert.False(Store.IsEdited);
    }

    [Fact]
    public async Task A_good_edit_runs_as_a_branch_beside_its_original_and_a_second_one_changes_that_branch()
    {
        var pane = await Open();

        await Type(pane, "strict-order");
        await PlayerBench.Until(() => Store.IsEdited);
        await Type(pane, "strict-order\nno-resolv");
        await PlayerBench.Until(
            () => Store.Spec!.ScenarioText!.Contains("no-resolv", StringComparison.Ordinal));

        Assert.Equal(["original", "edited"], Store.Branches.Select(branch => branch.Name));
        Assert.Equal("edited", Store.Run!.RunId);
    }

    [Fact]
    public async Task Undo_takes_back_step_by_step_to_the_original_and_redo_does_it_again()
    {
        var pane = await Open();
        await Type(pane, "a");
        await Type(pane, "b");

        await pane.InvokeAsync(() => Button(pane, "Undo").ClickAsync());
        await PlayerBench.Until(() => Area(pane, "dnsmasq.conf of dnsmasq").GetAttribute("value") == "a");
        await pane.InvokeAsync(() => Button(pane, "Undo").ClickAsync());
        await PlayerBench.Until(() => !Session.IsEdited && !Store.IsEdited);
        Assert.True(Button(pane, "Undo").HasAttribute("disabled"));

        await pane.InvokeAsync(() => Button(pane, "Redo").ClickAsync());
        await PlayerBench.Until(() => Store.IsEdited);
        Assert.Equal("a", Area(pane, "dnsmasq.conf of dnsmasq").GetAttribute("value"));
    }

    [Fact]
    public async Task A_field_changes_what_no_config_file_says()
    {
        var pane = await Open();
        var label = pane.FindAll(".field label")
            .First(label => label.TextContent == "dnsmasq to Consul, one way");
        var field = pane.Find("#" + label.GetAttribute("for"));

        await field.ChangeAsync(new ChangeEventArgs { Value = "20" });

        Assert.Contains("\"oneWayUs\": 20000", Session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_file_is_the_same_text_and_broken_JSON_is_still_there_to_be_mended()
    {
        var pane = await Open();
        await pane.InvokeAsync(() => Session.Change("{ broken"));

        await PlayerBench.Until(() => pane.FindAll("[aria-label='The scenario file']").Count > 0);

        Assert.Equal("{ broken", Area(pane, "The scenario file").GetAttribute("value"));
    }

    [Fact]
    public async Task Export_gives_the_text_as_it_stands()
    {
        var pane = await Open();
        await Type(pane, "b");

        var href = pane.Find("a[download]").GetAttribute("href")!;

        var text = Convert.FromBase64String(href[(href.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(Session.Text, System.Text.Encoding.UTF8.GetString(text));
    }

    private async Task<IRenderedComponent<EditPane>> Open()
    {
        await StandAt(Runs.FullNs);
        var pane = Render<EditPane>();
        await PlayerBench.Until(() => pane.FindAll(".edit-file").Count == 3);
        return pane;
    }

    private static AngleSharp.Dom.IElement Area(IRenderedComponent<EditPane> pane, string label) =>
        pane.Find($"textarea[aria-label='{label}']");

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<EditPane> pane, string word) =>
        pane.FindAll("button").First(button => button.TextContent.Trim() == word);

    // The edit itself waits until typing rests; what it leads to is waited for by each test.
    private static Task Type(IRenderedComponent<EditPane> pane, string text) =>
        pane.InvokeAsync(
            () => Area(pane, "dnsmasq.conf of dnsmasq").InputAsync(new ChangeEventArgs { Value = text }));
}
