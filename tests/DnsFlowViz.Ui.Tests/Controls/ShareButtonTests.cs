using Bunit;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.JSInterop;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Controls;

/// <summary>The link to this moment.</summary>
public sealed class ShareButtonTests : StageFixture
{
    private const string Link = "http://localhost/?scenario=incident-as-told&seed=42&t=5.05";

    [Fact]
    public async Task It_copies_the_link_to_the_moment_and_says_so()
    {
        var copied = JSInterop.SetupVoid("navigator.clipboard.writeText", Link).SetVoidResult();
        await StandAt(Runs.FullNs);
        var share = Render<ShareButton>();

        _ = share.Find("button").ClickAsync();

        await PlayerBench.Until(() => share.Find("[role=status]").TextContent.Length > 0);
        Assert.Single(copied.Invocations);
        Assert.Equal("Link copied. It opens this run at 5.050 s.", share.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task In_a_branch_it_says_what_the_link_does_not_hold()
    {
        JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true).SetVoidResult();
        await StandAt(Runs.FullNs);
        await Player.Act("restart dnsmasq", new Trigger(Player.ActAtUs, TriggerKind.Restart, "dnsmasq"));
        var share = Render<ShareButton>();

        _ = share.Find("button").ClickAsync();

        await PlayerBench.Until(() =>
            share.Find("[role=status]").TextContent.Contains("not in it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_clipboard_is_said_and_the_way_out_too()
    {
        JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true)
            .SetException(new JSException("denied"));
        await StandAt(Runs.FullNs);
        var share = Render<ShareButton>();

        _ = share.Find("button").ClickAsync();

        await PlayerBench.Until(() =>
            share.Find("[role=status]").TextContent.Contains("address bar", StringComparison.Ordinal));
    }
}
