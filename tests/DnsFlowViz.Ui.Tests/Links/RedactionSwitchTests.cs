using AngleSharp.Dom;
using Bunit;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Links;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Links;

/// <summary>The switch of the sheet that gives all that is shared other names.</summary>
public sealed class RedactionSwitchTests : StageFixture
{
    private static readonly LinkState Nobodys = new(null, "{ \"id\": \"shared\" }", 42, Runs.FullNs);

    private readonly BunitJSModuleInterop _saver;

    /// <summary>Plans the dialog's own calls.</summary>
    public RedactionSwitchTests()
    {
        JSInterop.SetupModule("./js/share.js").SetupVoid("show", _ => true).SetVoidResult();
        _saver = JSInterop.SetupModule("./js/take-away.js");
        _saver.SetupVoid("saveText", _ => true).SetVoidResult();
    }

    [Fact]
    public async Task It_says_what_became_what_and_how_much_of_it()
    {
        var share = await Opened(
            new NameChange("10.77.1.9", "10.1.1.1", NameChange.Address),
            new NameChange("10.77.1.8", "10.1.1.2", NameChange.Address),
            new NameChange("vault.acme.com", "name-1.name-2.com", NameChange.Name));

        await Turn(share, on: true);

        Assert.Equal(
            ["10.77.1.9", "10.77.1.8", "vault.acme.com"],
            share.FindAll(".redact-list tr td:first-child").Select(cell => cell.TextContent));
        Assert.Equal("name-1.name-2.com", share.FindAll(".redact-list tr td:last-child")[2].TextContent);
        Assert.StartsWith(
            "2 addresses and 1 name. Kept: consul., versions, options, times.",
            share.Find(".redact-said").TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_it_on_every_link_and_the_code_are_those_without_names()
    {
        var share = await Opened();
        var before = Field(share);

        await Turn(share, on: true);

        var fragment = LinkCodec.Write(Nobodys)!;
        var code = share.Find("pre").TextContent;
        Assert.Equal("http://localhost/open#" + fragment, Field(share));
        Assert.Contains(fragment, code, StringComparison.Ordinal);
        Assert.Contains("A shared scenario at 5.050 s", code, StringComparison.Ordinal);

        await Turn(share, on: false);

        Assert.Equal(before, Field(share));
        Assert.Empty(share.FindAll(".redact-said"));
    }

    [Fact]
    public async Task With_it_on_a_short_link_stores_only_what_has_no_names()
    {
        var share = await Opened();
        await Turn(share, on: true);

        await share.InvokeAsync(() => share.Find("form").SubmitAsync());

        await PlayerBench.Until(() => share.FindAll(".share-qr").Count == 1);
        var order = Assert.Single(Shares.Orders);
        Assert.Equal(LinkCodec.Write(Nobodys), order.Link);
        Assert.Equal("A shared scenario at 5.050 s", order.Title);
    }

    [Fact]
    public async Task A_short_link_that_was_made_before_goes_from_the_sheet()
    {
        var share = await Opened();
        await share.InvokeAsync(() => share.Find("form").SubmitAsync());
        await PlayerBench.Until(() => share.FindAll(".share-qr").Count == 1);

        await Turn(share, on: true);

        Assert.Empty(share.FindAll(".share-qr"));
        Assert.Single(share.FindAll("form"));
        Assert.DoesNotContain("/s/name-1", share.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_it_on_no_picture_is_shown_or_offered_and_the_file_has_no_names()
    {
        var share = await Opened();
        Assert.Single(share.FindAll(".share-picture"));

        await Turn(share, on: true);

        Assert.Empty(share.FindAll(".share-picture"));
        Assert.Contains(
            "names as they are", share.Find(".share-unpictured").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Scenario file"],
            share.FindAll(".share-files button").Select(button => button.TextContent.Trim()));
        await share.InvokeAsync(() => share.Find(".share-files button").ClickAsync());
        Assert.Equal([Nobodys.ScenarioText, "shared.json"], _saver.Invocations["saveText"][0].Arguments);
    }

    [Fact]
    public async Task Where_nothing_was_to_replace_that_is_said_and_the_pictures_stay()
    {
        var share = await Opened();
        var original = Services.GetRequiredService<StageOpener>().Now;
        Shares.Redactions[LinkCodec.Write(original)!] =
            new RedactedLink(LinkCodec.Write(original with { Trace = null })!, []);

        await Turn(share, on: true);

        Assert.StartsWith(
            "There is nothing to replace", share.Find(".redact-said").TextContent, StringComparison.Ordinal);
        Assert.Single(share.FindAll(".share-picture"));
        Assert.Contains("The incident at 5.050 s", share.Find("pre").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_refused_it_says_why_and_everything_stays()
    {
        var share = await Opened();
        var before = Field(share);
        Shares.Redactions.Clear();

        await Turn(share, on: true);

        Assert.Equal(
            "This scenario does not read; mend it first. Nothing was replaced.",
            share.Find("[role=alert]").TextContent);
        Assert.Equal(before, Field(share));
        Assert.Single(share.FindAll(".share-picture"));
    }

    private static string? Field(IRenderedComponent<ShareButton> share) =>
        share.Find("input[readonly]").GetAttribute("value");

    private static Task Turn(IRenderedComponent<ShareButton> share, bool on) =>
        share.InvokeAsync(
            () => share.Find("[role=switch]").ChangeAsync(new ChangeEventArgs { Value = on }));

    private async Task<IRenderedComponent<ShareButton>> Opened(params NameChange[] changes)
    {
        await StandAt(Runs.FullNs);
        var original = LinkCodec.Write(Services.GetRequiredService<StageOpener>().Now)!;
        Shares.Redactions[original] = new RedactedLink(LinkCodec.Write(Nobodys)!, changes);
        var share = Render<ShareButton>();
        await share.InvokeAsync(() => share.Find("button").ClickAsync());
        await PlayerBench.Until(() => share.FindAll("dialog").Count == 1);
        return share;
    }
}
