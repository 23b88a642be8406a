using Bunit;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Links;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.JSInterop;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Links;

/// <summary>The sheet from which a moment is shared.</summary>
public sealed class ShareSheetTests : StageFixture
{
    private const string Link = "http://localhost/?scenario=incident-as-told&seed=42&t=5.05";
    private readonly BunitJSModuleInterop _module;

    /// <summary>Plans the dialog's own calls.</summary>
    public ShareSheetTests()
    {
        _module = JSInterop.SetupModule("./js/share.js");
        _module.SetupVoid("show", _ => true).SetVoidResult();
    }

    private async Task<IRenderedComponent<ShareButton>> Opened()
    {
        await StandAt(Runs.FullNs);
        var share = Render<ShareButton>();
        await share.InvokeAsync(() => share.Find("button").ClickAsync());
        await PlayerBench.Until(() => share.FindAll("dialog").Count == 1);
        return share;
    }

    private static Task Press(IRenderedComponent<ShareButton> share, string word) =>
        share.InvokeAsync(() => share.FindAll("button")
            .First(button => button.TextContent.Trim() == word).ClickAsync());

    [Fact]
    public async Task It_opens_as_a_dialog_and_pauses_what_plays()
    {
        await StandAt(Runs.FullNs);
        Player.Play();
        var share = Render<ShareButton>();
        Assert.Empty(share.FindAll("dialog"));

        await share.InvokeAsync(() => share.Find("button").ClickAsync());

        Assert.False(Store.Playing);
        Assert.Equal("Share this moment", share.Find("dialog h2").TextContent);
        Assert.Single(_module.Invocations["show"]);
    }

    [Fact]
    public async Task It_copies_the_link_to_the_moment_and_says_what_that_opens()
    {
        var copied = JSInterop.SetupVoid("navigator.clipboard.writeText", Link).SetVoidResult();
        var share = await Opened();

        await Press(share, "Copy link");

        Assert.Single(copied.Invocations);
        Assert.Equal(
            "Link copied. It opens this run at 5.050 s.", share.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task A_refused_clipboard_is_said_and_the_way_out_too()
    {
        JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true)
            .SetException(new JSException("denied"));
        var share = await Opened();

        await Press(share, "Copy link");

        Assert.Contains("by hand", share.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_is_in_the_link()
    {
        await StandAt(Runs.FullNs);
        await Player.Act("restart dnsmasq", new Trigger(Player.ActAtUs, TriggerKind.Restart, "dnsmasq"));
        var share = Render<ShareButton>();

        await share.InvokeAsync(() => share.Find("button").ClickAsync());

        var link = new Uri(share.Find("input[readonly]").GetAttribute("value")!);
        var state = LinkCodec.Read(link.Fragment[1..]).State!;
        Assert.Equal("restart dnsmasq", Assert.Single(state.Branches).Name);
        Assert.Equal(Store.Spec!.Triggers, state.Spec.Triggers);
    }

    [Fact]
    public async Task A_short_link_is_stored_with_its_title_and_brings_a_code_for_the_wall()
    {
        var share = await Opened();
        Assert.Empty(share.FindAll(".share-qr"));

        await share.InvokeAsync(() => share.Find("form").SubmitAsync());

        await PlayerBench.Until(() => share.FindAll(".share-qr img").Count == 1);
        Assert.Equal("/s/name-1/qr.svg", share.Find(".share-qr img").GetAttribute("src"));
        Assert.Equal("The incident at 5.050 s", Shares.Orders[0].Title);
        Assert.Equal(90, Shares.Orders[0].Days);
        Assert.NotNull(LinkCodec.Read(Shares.Orders[0].Link).State);
        Assert.Contains("/s/name-1?embed=1", share.Find("pre").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_short_link_says_why()
    {
        Shares.Refusal = "This server keeps at most 3 links, and it has them.";
        var share = await Opened();

        await share.InvokeAsync(() => share.Find("form").SubmitAsync());

        await PlayerBench.Until(() => share.FindAll("[role=alert]").Count == 1);
        Assert.Equal(Shares.Refusal, share.Find("[role=alert]").TextContent);
    }
}
