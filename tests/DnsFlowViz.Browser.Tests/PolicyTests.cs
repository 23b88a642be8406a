using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>What the page may do, as its browser sees it.</summary>
public sealed class PolicyTests(StageFixture stage) : IClassFixture<StageFixture>
{
    private const string Attack = """
        async () => {
          const add = (html) => {
            const place = document.createElement('div');
            place.innerHTML = html;
            document.body.append(place);
          };
          const script = document.createElement('script');
          script.textContent = 'injected()';
          document.body.append(script);
          const far = document.createElement('script');
          far.src = 'https://elsewhere.example/x.js';
          document.body.append(far);
          const data = document.createElement('script');
          data.src = 'data:text/javascript,injected()';
          document.body.append(data);
          add('<img src="x" onerror="injected()">');
          add('<svg onload="injected()"></svg>');
          add('<iframe srcdoc="<script>parent.injected()</' + 'script>"></iframe>');
          add('<a id="trap" href="javascript:injected()">x</a>');
          document.getElementById('trap').click();
          // Whoever steers the browser may do this within the call; the page itself may not.
          setTimeout(() => { eval('injected()'); }, 0);
          setTimeout(() => { new Function('injected()')(); }, 0);
          setTimeout(() => setTimeout('injected()', 0), 0);
          try { await fetch('https://elsewhere.example/'); } catch { }
          await new Promise((done) => setTimeout(done, 500));
        }
        """;

    [Fact]
    public async Task The_whole_product_needs_nothing_that_its_policy_forbids()
    {
        var tab = await stage.Open();
        await tab.IsAlive();
        await StageTab.Until(async () => await tab.Playhead() > 0.5, "the story to play");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take away" }).ClickAsync();
        await NothingForbidden(tab);

        tab = await stage.Open("?scenario=incident-as-measured&t=45&theme=dark");
        await tab.IsAlive();
        foreach (var pane in new[] { "Why", "Left out", "Edit", "Inspector" })
        {
            await tab.Page.GetByRole(AriaRole.Tab, new() { Name = pane }).ClickAsync();
        }

        await NothingForbidden(tab);
        tab = await stage.Open("compare?scenario=incident-as-measured&fix=remove-recursors");
        await Assertions.Expect(tab.Page.Locator(".cmp-table .verdict")).ToHaveTextAsync("cures");
        await NothingForbidden(tab);
        tab = await stage.Open(
            "sweep?scenario=incident-as-measured&over=dns-forward-max%3D50,150"
            + "&over=dnsmasq%3D2.80,2.81&for=22s");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToBeVisibleAsync();
        await NothingForbidden(tab);
        tab = await stage.Open("fidelity");
        await Assertions.Expect(tab.Page.Locator("main.fid-main")).ToBeVisibleAsync();
        await NothingForbidden(tab);
    }

    [Fact]
    public async Task What_gets_into_the_page_as_code_does_not_run()
    {
        var tab = await stage.Open();
        await tab.IsAlive();

        await tab.Page.EvaluateAsync(Attack);

        Assert.Equal(0, await Watchman.Ran(tab));
        var forbidden = await Watchman.Forbidden(tab);
        string[] directives = ["script-src-elem", "script-src-attr", "script-src ", "connect-src"];
        foreach (var directive in directives)
        {
            Assert.Contains(
                forbidden, tried => tried.StartsWith(directive, StringComparison.Ordinal));
        }
    }

    private static async Task NothingForbidden(StageTab tab) =>
        Assert.Equal((tab.Page.Url, ""), (tab.Page.Url, string.Join('\n', await Watchman.Forbidden(tab))));
}
