using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DnsFlowViz.Web.Tests.Hosting;

public sealed class HostTests(LiveServer server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.Address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Healthz_says_how_much_is_kept()
    {
        var report = JsonDocument.Parse(await _http.GetStringAsync("/healthz", Cancel)).RootElement;

        Assert.Equal("ok", report.GetProperty("status").GetString());
        Assert.True(report.GetProperty("runs").GetInt32() >= 0);
        Assert.True(report.GetProperty("recordingBytes").GetInt64() >= 0);
    }

    [Fact]
    public async Task The_style_sheet_of_the_top_level_web_root_is_served()
    {
        using var answer = await _http.GetAsync("/css/app.css", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_schema_of_scenarios_is_published()
    {
        var text = await _http.GetStringAsync("/scenario.schema.json", Cancel);

        Assert.True(JsonDocument.Parse(text).RootElement.TryGetProperty("$schema", out _));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/css/app.css")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var answer = await _http.GetAsync(path, Cancel);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("'wasm-unsafe-eval'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-inline'", ScriptPart(policy), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task The_one_inline_script_of_the_page_is_named_by_its_hash()
    {
        using var answer = await _http.GetAsync("/", Cancel);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        var map = Inline(page);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));

        Assert.Contains($"'sha256-{hash}'", ScriptPart(policy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("own", HttpStatusCode.OK)]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Pages_of_other_sites_do_not_reach_the_hub(string? origin, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hub/run/negotiate?negotiateVersion=1");
        if (origin is not null)
        {
            var own = server.Address.GetLeftPart(UriPartial.Authority);
            request.Headers.Add("Origin", origin == "own" ? own : origin);
        }

        using var answer = await _http.SendAsync(request, Cancel);
        Assert.Equal(expected, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();

    private static string ScriptPart(string policy) =>
        policy.Split(';').Single(part => part.Trim().StartsWith("script-src", StringComparison.Ordinal));

    private static string Inline(string page)
    {
        const string tag = "<script type=\"importmap\">";
        var start = page.IndexOf(tag, StringComparison.Ordinal) + tag.Length;
        return page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)];
    }
}
