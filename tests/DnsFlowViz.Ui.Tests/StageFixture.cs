using Bunit;
using Bunit.TestDoubles;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Links;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Tests.Links;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Interop;
using MudBlazor.Services;

namespace DnsFlowViz.Ui.Tests;

/// <summary>
/// The ground every component test stands on: the stage's services over a scripted source, and strict
/// interop in which MudBlazor's own calls are planned once, here. A call that is not in this list fails the
/// test that makes it.
/// </summary>
public abstract class StageFixture : BunitContext
{
    /// <summary>Services and planned calls.</summary>
    protected StageFixture()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        PlanMudBlazor();
        Services.AddMudServices();
        Services.AddSingleton<IRunSource>(Source);
        Services.AddSingleton<IShareSource>(Shares);
        Services.AddStage();
        PageState = this.AddBunitPersistentComponentState();
    }

    /// <summary>What the server hands to the browser inside the page.</summary>
    protected BunitPersistentComponentState PageState { get; }

    /// <summary>What the page asks.</summary>
    protected ScriptedRunSource Source { get; } = new();

    /// <summary>Where links are stored.</summary>
    protected ScriptedShares Shares { get; } = new();

    /// <summary>What the tab knows.</summary>
    protected RunStore Store => Services.GetRequiredService<RunStore>();

    /// <summary>What moves the playhead.</summary>
    protected RunPlayer Player => Services.GetRequiredService<RunPlayer>();

    /// <summary>Opens a scenario, paused at an instant, with its overview.</summary>
    protected async Task StandAt(long ns, int laps = 0, string scenario = "incident-as-told")
    {
        await Player.Open(RunSpec.Shipped(scenario));
        await Player.Show(Store.Range);
        await SeekTo(ns, laps);
    }

    /// <summary>Seeks and gives the key frame.</summary>
    protected async Task SeekTo(long ns, int laps = 0)
    {
        var before = Source.Watched.Count;
        var seek = Player.SeekTo(ns);
        await PlayerBench.Until(() => Source.Watched.Count > before);
        Source.Watched[^1].SendKey(ns + 400, laps);
        await seek;
    }

    private void PlanMudBlazor()
    {
        string[] quiet =
        [
            "mudPopover.initialize", "mudPopover.connect", "mudPopover.disconnect", "mudPopover.dispose",
            "mudElementRef.addOnBlurEvent", "mudKeyInterceptor.connect", "mudKeyInterceptor.disconnect",
            "mudKeyInterceptor.updatekey", "mudScrollManager.lockScroll", "mudScrollManager.unlockScroll",
            "mudResizeListenerFactory.listenForResize", "mudResizeListenerFactory.cancelListener",
            "mudResizeListenerFactory.dispose",
            "mudResizeObserver.disconnect", "mudResizeObserver.cancelListener", "mudElementRef.saveFocus",
            "mudElementRef.restoreFocus", "mudDrawer.connect", "mudDrawer.disconnect",
            "watchDarkThemeMedia", "stopWatchingDarkThemeMedia",
        ];
        foreach (var name in quiet)
        {
            JSInterop.SetupVoid(name, _ => true).SetVoidResult();
        }

        JSInterop.Setup<BoundingClientRect[]>("mudResizeObserver.connect", _ => true).SetResult([]);
        JSInterop.Setup<BoundingClientRect>("mudElementRef.getBoundingClientRect", _ => true)
            .SetResult(new BoundingClientRect());
        JSInterop.Setup<BrowserWindowSize>("mudResizeListener.getBrowserWindowSize", _ => true)
            .SetResult(new BrowserWindowSize { Width = 1440, Height = 900 });
        JSInterop.Setup<bool>("window.hasOwnProperty", _ => true).SetResult(true);
        JSInterop.Setup<int>("mudpopoverHelper.countProviders", _ => true).SetResult(1);
        JSInterop.Setup<bool>("mudResizeListener.matchMedia", _ => true).SetResult(false);
    }
}
