using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DnsFlowViz.Browser.Tests;

/// <summary>Looking at the stage from near, with wheel, fingers and keys.</summary>
public sealed class CameraTests(StageFixture stage) : IClassFixture<StageFixture>
{
    /// <summary>The laptop's question is on its way of 10 ms to dnsmasq.</summary>
    private const string QuestionUnderWay = "?scenario=incident-as-told&t=5.004";

    // The middle of what is painted on the link between the two cards, and not of the words beside it, in
    // pixels of the page; null while there is nothing.
    private const string FindDot = """
        () => {
          const canvas = document.querySelector('.flow-marks');
          const frame = canvas.getBoundingClientRect();
          const card = (id) => document.querySelector(`.stage-view [data-node=${id}]`);
          const left = card('laptop').getBoundingClientRect().right;
          const right = card('dnsmasq').getBoundingClientRect().left;
          const lane = document.querySelector('.link-lane').getBoundingClientRect();
          const [middle, reach] = [lane.top + lane.height / 2, (right - left) / 12];
          const { width, height } = canvas;
          const data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
          let [sumX, sumY, count] = [0, 0, 0];
          for (let i = 3; i < data.length; i += 4) {
            const x = frame.left + (((i >> 2) % width) + 0.5) / width * frame.width;
            const y = frame.top + (Math.floor((i >> 2) / width) + 0.5) / height * frame.height;
            if (data[i] > 128 && x > left && x < right && Math.abs(y - middle) < reach) {
              [sumX, sumY, count] = [sumX + x, sumY + y, count + 1];
            }
          }
          return count ? [sumX / count, sumY / count] : null;
        }
        """;

    [Fact]
    public async Task A_wheel_with_control_zooms_about_the_pointer_and_a_dot_is_the_same_query_at_every_zoom()
    {
        var tab = await Opened(QuestionUnderWay);
        var whole = await QueryAt(tab, await Dot(tab));

        var at = await Dot(tab);
        await tab.Page.Mouse.MoveAsync(at.X, at.Y);
        await TurnWheel(tab, times: 4);
        await StageTab.Until(async () => await Zoom(tab) > 2.5, "a zoom by four notches");

        var near = await Dot(tab);
        Assert.InRange(near.X, at.X - 1, at.X + 1);
        Assert.InRange(near.Y, at.Y - 1, at.Y + 1);
        Assert.Equal(whole, await QueryAt(tab, near));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task The_canvas_is_as_sharp_as_the_screen_and_its_dots_stay_on_their_line(int steps)
    {
        var tab = await Opened(QuestionUnderWay);
        var dot = await Dot(tab);
        await tab.Page.Mouse.MoveAsync(dot.X, dot.Y);
        await TurnWheel(tab, steps);
        var zoom = Math.Exp(0.25 * steps);
        await StageTab.Until(
            async () => Math.Abs(Math.Max(1, await Zoom(tab)) - zoom) < 0.01, "that zoom");

        var (size, view) = (await Box(tab, ".flow-marks"), await Box(tab, ".flow"));
        Assert.Equal(view.Width, size.Width, 0.1f);
        Assert.Equal(view.Height, size.Height, 0.1f);
        Assert.Equal(
            Math.Round(view.Width),
            await tab.Page.EvaluateAsync<double>("() => document.querySelector('.flow-marks').width"));
        var lane = await Box(tab, ".link-lane");
        var beside = (await Dot(tab)).Y - (lane.Y + (lane.Height / 2));
        Assert.InRange(Math.Abs(beside), 0, 0.75 * zoom);
    }

    [Fact]
    public async Task A_zoomed_stage_is_moved_with_the_mouse_and_with_keys_and_zero_shows_all_of_it()
    {
        var tab = await Opened("?scenario=incident-as-told&t=5.2");
        var card = tab.Page.Locator(".stage-view [data-node=consul]");
        var home = await card.BoundingBoxAsync();
        await tab.Press("+");
        await tab.Press("+");
        await tab.Press("+");
        await StageTab.Until(async () => await Zoom(tab) > 1.99, "200 percent");
        var near = (await card.BoundingBoxAsync())!;

        await tab.Page.Mouse.MoveAsync(700, 300);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(640, 280, new MouseMoveOptions { Steps = 6 });
        await tab.Page.Mouse.UpAsync();
        await StageTab.Until(
            async () => Math.Abs((await card.BoundingBoxAsync())!.X - (near.X - 60)) < 1,
            "a card 60 px further left");
        await tab.Press("j");
        await StageTab.Until(
            async () => (await card.BoundingBoxAsync())!.X > near.X, "the stage to be walked over");
        Assert.DoesNotContain("q=", tab.Page.Url, StringComparison.Ordinal);

        await tab.Press("0");
        await StageTab.Until(
            async () => Math.Abs((await card.BoundingBoxAsync())!.X - home!.X) < 0.5, "the whole stage");
    }

    [Fact]
    public async Task On_a_phone_one_finger_scrolls_the_page_and_two_fingers_zoom_the_stage_and_not_the_page()
    {
        var tab = await Opened("?scenario=incident-as-told&t=5.2", Phone);
        await using var fingers = await Fingers.On(tab);

        await fingers.Pinch((200, 300), from: 40, to: 70);
        await StageTab.Until(async () => await Zoom(tab) is > 3.5 and < 4.5, "a stage from near");
        Assert.Equal(1, await tab.Page.EvaluateAsync<double>("() => visualViewport.scale"));

        await fingers.Drag((200, 500), (120, 500));
        Assert.Equal(0, await tab.Page.EvaluateAsync<double>("() => scrollY"));
        await tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Whole stage") }).TapAsync();
        await StageTab.Until(async () => await Zoom(tab) == 0, "the whole stage");

        await fingers.Drag((200, 600), (200, 400));
        await StageTab.Until(
            async () => await tab.Page.EvaluateAsync<double>("() => scrollY") > 50, "a page that scrolls");
        Assert.Equal(0, await Zoom(tab));
    }

    [Fact]
    public async Task Paused_a_gesture_paints_and_afterwards_nothing_does_and_no_frame_is_asked_for()
    {
        var tab = await Opened("?t=12");
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        await tab.Page.EvaluateAsync(
            "() => { const ask = requestAnimationFrame; window.asked = 0;"
            + " window.requestAnimationFrame = (act) => { window.asked++; return ask(act); }; }");
        var before = await tab.Paints();

        await tab.Page.Mouse.MoveAsync(600, 300);
        await TurnWheel(tab, times: 3);
        await StageTab.Until(async () => await tab.Paints() > before, "a picture from near");
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        var after = await tab.Paints();
        await Task.Delay(1_500, TestContext.Current.CancellationToken);

        Assert.Equal(after, await tab.Paints());
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => window.asked"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_a_zoomed_stage(ColorScheme scheme)
    {
        var tab = await Opened("?t=12", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            ColorScheme = scheme,
        });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await StageTab.Until(async () => await Zoom(tab) > 1, "a stage from near");

        var found = await tab.Page.RunAxe();

        Assert.Empty(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation =>
                $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
    }

    private static BrowserNewContextOptions Phone => new()
    {
        ViewportSize = new ViewportSize { Width = 390, Height = 844 },
        HasTouch = true,
        IsMobile = true,
        DeviceScaleFactor = 2,
    };

    private static async Task<string> QueryAt(StageTab tab, (float X, float Y) at)
    {
        await tab.Page.Mouse.ClickAsync(at.X, at.Y);
        var query = await tab.Page.Locator(".insp-head").First.InnerTextAsync();
        await tab.Press("Escape");
        await Assertions.Expect(tab.Page.Locator(".app.inspecting")).ToHaveCountAsync(0);
        return query;
    }

    // The stage may still be laid out anew, so the dot is looked for until it stands still.
    private static async Task<(float X, float Y)> Dot(StageTab tab)
    {
        float[]? last = null;
        await StageTab.Until(
            async () =>
            {
                var now = await tab.Page.EvaluateAsync<float[]?>(FindDot);
                var stands = now is not null && last is not null
                    && Math.Abs(now[0] - last[0]) + Math.Abs(now[1] - last[1]) < 0.01;
                last = now;
                return stands;
            },
            "a dot between laptop and dnsmasq");
        return (last![0], last[1]);
    }

    private static async Task TurnWheel(StageTab tab, int times)
    {
        await tab.Page.Keyboard.DownAsync("Control");
        for (var notch = 0; notch < times; notch++)
        {
            await tab.Page.Mouse.WheelAsync(0, -100);
        }

        await tab.Page.Keyboard.UpAsync("Control");
    }

    // 0 without a camera.
    private static Task<double> Zoom(StageTab tab) => tab.Page.EvaluateAsync<double>(
        "() => +document.querySelector('.stage-view').style.getPropertyValue('--look-zoom')");

    private static async Task<LocatorBoundingBoxResult> Box(StageTab tab, string selector) =>
        await tab.Page.Locator(selector).First.BoundingBoxAsync()
        ?? throw new InvalidOperationException($"{selector} is not on the page.");

    private async Task<StageTab> Opened(string address, BrowserNewContextOptions? context = null)
    {
        var tab = await stage.Open(address, context);
        await tab.IsAlive();
        await tab.IsLive();
        return tab;
    }
}
