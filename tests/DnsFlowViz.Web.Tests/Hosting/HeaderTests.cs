using System.Net;
using DnsFlowViz.Web.Hosting;

namespace DnsFlowViz.Web.Tests.Hosting;

/// <summary>What every answer tells the browser to keep from.</summary>
public sealed class HeaderTests(LiveServer server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.Address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Pages, files, static files, the hub, errors and refusals.</summary>
    public static TheoryData<string, string> Answers => new()
    {
        { "GET", "/" },
        { "GET", "/?scenario=none" },
        { "GET", "/fidelity" },
        { "GET", "/compare" },
        { "GET", "/sweep" },
        { "GET", "/healthz" },
        { "GET", "/scenario.schema.json" },
        { "GET", "/css/app.css" },
        { "GET", "/js/theme.js" },
        { "GET", "/_framework/blazor.web.js" },
        { "GET", "/no/such/page" },
        { "GET", "/exports/feed/review.html" },
        { "GET", "/exports/feed/nothing" },
        { "POST", "/hub/run/negotiate?negotiateVersion=1" },
        { "GET", "/hub/run" },
        { "DELETE", "/" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_carries_every_header(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await _http.SendAsync(request, Cancel);
        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
        var policy = Header("Content-Security-Policy");

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain('*', policy);
        Assert.DoesNotContain(
            "'unsafe-inline'",
            policy.Split(';').FirstOrDefault(part => part.Contains("script-src")) ?? "",
            StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task A_file_of_a_run_may_run_nothing_wherever_it_is_opened()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped("incident-as-told");
        foreach (var file in new[] { "review.html", "stage.svg", "review.md", "timeline.svg" })
        {
            using var answer = await _http.GetAsync($"/exports/{run.RunId}/{file}", Cancel);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.StartsWith("sandbox; default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        }
    }

    [Theory]
    [InlineData("GET", "/", null, false)]
    [InlineData("GET", "/exports/feed/review.md", "https://elsewhere.example", false)]
    [InlineData("POST", "/api/anything", "https://elsewhere.example", true)]
    [InlineData("PUT", "/s/anything", "https://elsewhere.example", true)]
    [InlineData("DELETE", "/", "null", true)]
    [InlineData("POST", "/api/anything", null, false)]
    [InlineData("POST", "/api/anything", "own", false)]
    [InlineData("GET", "/hub/run", "https://elsewhere.example", true)]
    [InlineData("GET", "/hub/run", "http://127.0.0.1.elsewhere.example", true)]
    [InlineData("GET", "/hub/run", "not an origin", true)]
    public async Task What_is_not_safe_is_taken_from_our_own_pages_and_from_programs(
        string method, string path, string? origin, bool isRefused)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (origin is not null)
        {
            var own = server.Address.GetLeftPart(UriPartial.Authority);
            request.Headers.TryAddWithoutValidation("Origin", origin == "own" ? own : origin);
        }

        using var answer = await _http.SendAsync(request, Cancel);
        Assert.Equal(isRefused, answer.StatusCode == HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused_when_its_browser_leaves_the_origin_out()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hub/run/negotiate?negotiateVersion=1");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await _http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, "'none'", "DENY")]
    [InlineData("", "'none'", "DENY")]
    [InlineData("none", "'none'", "DENY")]
    [InlineData("self", "'self'", "SAMEORIGIN")]
    [InlineData("'self' https://wiki.example.org:8443", "'self' https://wiki.example.org:8443", null)]
    public void Who_may_frame_the_page_is_a_setting(string? setting, string source, string? older)
    {
        var ancestors = FrameAncestors.From(setting);

        Assert.Equal((source, older), (ancestors.Source, ancestors.FrameOptions));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https:")]
    [InlineData("https://*.example.org")]
    [InlineData("https://wiki.example.org/path")]
    [InlineData("https://wiki.example.org;")]
    [InlineData("javascript:alert(1)")]
    [InlineData("none self")]
    public void What_is_no_origin_is_refused_and_named(string setting)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => FrameAncestors.From(setting));

        Assert.Contains("such as https://wiki.example.org", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_setting_reaches_the_page()
    {
        using var embedded = new ConfiguredServer((FrameAncestors.Setting, "self https://wiki.example.org"));
        using var answer = await embedded.Http.GetAsync("/fidelity", Cancel);

        Assert.Contains(
            "frame-ancestors 'self' https://wiki.example.org",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
    }

    public void Dispose() => _http.Dispose();
}
