using System.Globalization;
using System.Net;
using DnsFlowViz.Web.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Hosting;

/// <summary>What one address may ask.</summary>
public sealed class LimitTests
{
    private const string Negotiate = "/hub/run/negotiate?negotiateVersion=1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Limits:PagesPerMinute", "GET", "/fidelity", "pages")]
    [InlineData("Limits:JoinsPerMinute", "POST", Negotiate, "hub requests")]
    [InlineData("Limits:FilesPerMinute", "GET", "/exports/feed/events.csv", "files")]
    [InlineData("Limits:ApiPerMinute", "GET", "/s/feed/qr.svg", "links")]
    public async Task Who_asks_too_often_is_told_what_and_when_to_come_again(
        string setting, string method, string path, string what)
    {
        using var server = new ConfiguredServer((setting, "3"));
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            answers.Add(await server.Http.SendAsync(request, Cancel));
        }

        Assert.DoesNotContain(
            answers.Take(3), answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[3].StatusCode);
        Assert.InRange(answers[3].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var words = await answers[3].Content.ReadAsStringAsync(Cancel);
        Assert.StartsWith($"More {what} come from your address", words, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answers[3].Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Style_sheets_and_scripts_are_not_counted()
    {
        using var server = new ConfiguredServer(("Limits:PagesPerMinute", "1"));
        for (var i = 0; i < 10; i++)
        {
            using var answer = await server.Http.GetAsync("/css/app.css", Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Connections_at_once_are_bounded_and_one_that_ends_makes_room()
    {
        using var server = new ConfiguredServer(("Limits:Connections", "2"));
        await using var one = Hub(server);
        await using var two = Hub(server);
        await using var three = Hub(server);
        await one.StartAsync(Cancel);
        await two.StartAsync(Cancel);
        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => three.StartAsync(Cancel));
        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.StatusCode);

        await one.StopAsync(Cancel);
        for (var joined = false; !joined;)
        {
            joined = await TryStart(three);
        }
    }

    [Fact]
    public async Task Calls_are_counted_over_all_connections_of_an_address()
    {
        using var server = new ConfiguredServer(("Limits:CallsPerSecond", "2"));
        await using var one = Hub(server);
        await using var two = Hub(server);
        await one.StartAsync(Cancel);
        await two.StartAsync(Cancel);
        var calls = Enumerable.Range(0, 40)
            .Select(i => (i % 2 == 0 ? one : two).InvokeAsync<byte[]>("Check", "", Cancel));

        var refusal = await Assert.ThrowsAsync<HubException>(() => Task.WhenAll(calls));
        Assert.Contains("of your address ask too often", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_viewers_behind_one_address_join_within_a_minute()
    {
        using var server = new ConfiguredServer();
        var joined = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var page = await server.Http.GetAsync("/fidelity", Cancel);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            var hub = Hub(server);
            await hub.StartAsync(Cancel);
            for (var call = 0; call < 10; call++)
            {
                await hub.InvokeAsync<byte[]>("Check", "", Cancel);
            }

            return hub;
        }));

        Assert.All(joined, hub => Assert.Equal(HubConnectionState.Connected, hub.State));
        foreach (var hub in joined)
        {
            await hub.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_forwarded_address_counts_only_when_a_trusted_proxy_says_it()
    {
        using var trusting = new ConfiguredServer(
            ("Limits:PagesPerMinute", "1"), ("Proxies", "127.0.0.0/8, ::1"));
        using var wary = new ConfiguredServer(("Limits:PagesPerMinute", "1"));

        Assert.Equal(HttpStatusCode.OK, await AskedFor("203.0.113.1", trusting));
        Assert.Equal(HttpStatusCode.OK, await AskedFor("203.0.113.2", trusting));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskedFor("203.0.113.2", trusting));
        Assert.Equal(HttpStatusCode.OK, await AskedFor("203.0.113.1", wary));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskedFor("203.0.113.2", wary));
    }

    [Theory]
    [InlineData("Proxies", "10.0.0.5,proxy")]
    [InlineData("Limits:Connections", "-1")]
    [InlineData("Limits:Connections", "many")]
    [InlineData(FrameAncestors.Setting, "https://wiki.example.org;script-src *")]
    public void A_wrong_setting_stops_the_start_and_is_named(string name, string value)
    {
        var failure = Record.Exception(() => new ConfiguredServer((name, value)));

        Assert.Contains(name.Split(':')[0], $"{failure}", StringComparison.Ordinal);
    }

    [Fact]
    public void An_IPv6_subscriber_is_one_caller_and_an_IPv4_address_has_one_name()
    {
        Assert.Equal(
            Caller.Of(IPAddress.Parse("2001:db8:1:2::1")),
            Caller.Of(IPAddress.Parse("2001:db8:1:2:a:b:c:d")));
        Assert.NotEqual(
            Caller.Of(IPAddress.Parse("2001:db8:1:2::1")), Caller.Of(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal(
            Caller.Of(IPAddress.Parse("192.0.2.7")), Caller.Of(IPAddress.Parse("::ffff:192.0.2.7")));
    }

    private static async Task<HttpStatusCode> AskedFor(string address, ConfiguredServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fidelity");
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await server.Http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static HubConnection Hub(ConfiguredServer server) => new HubConnectionBuilder()
        .WithUrl(new Uri(server.ClientOptions.BaseAddress, "hub/run"))
        .AddMessagePackProtocol()
        .Build();

    private static async Task<bool> TryStart(HubConnection hub)
    {
        try
        {
            await hub.StartAsync(Cancel);
            return true;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(50, Cancel);
            return false;
        }
    }
}
