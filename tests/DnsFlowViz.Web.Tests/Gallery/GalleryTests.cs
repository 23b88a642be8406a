using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DnsFlowViz.Web.Tests.Gallery;

public sealed partial class GalleryTests(LiveServer server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.Address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_picture_of_the_page_is_there_and_may_be_kept_for_ever()
    {
        var page = await _http.GetStringAsync("/gallery", Cancel);
        var pictures = Picture().Matches(page).Select(match => match.Value).Distinct().ToArray();

        Assert.Equal(24, pictures.Length);
        foreach (var address in pictures)
        {
            using var answer = await _http.GetAsync(address, Cancel);
            var svg = XElement.Parse(await answer.Content.ReadAsStringAsync(Cancel));

            Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("svg", svg.Name.LocalName);
        }
    }

    [Fact]
    public async Task A_picture_that_the_browser_has_is_not_sent_again()
    {
        var address = Picture().Match(await _http.GetStringAsync("/gallery", Cancel)).Value;
        using var first = await _http.GetAsync(address, Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));

        using var answer = await _http.SendAsync(again, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_head_of_a_picture_can_be_asked_for_alone()
    {
        var address = Picture().Match(await _http.GetStringAsync("/gallery", Cancel)).Value;
        using var head = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("/gallery/pictures/000000000000000000000000.svg")]
    [InlineData("/gallery/pictures/..%2F..%2Fappsettings.svg")]
    public async Task A_picture_that_is_none_is_said_in_words(string address)
    {
        using var answer = await _http.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith(
            "There is no such picture.", await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gallery?shows=fills", "10 of 12 scenarios")]
    [InlineData("/gallery?shows=no-such-thing", "12 scenarios")]
    public async Task The_page_is_whole_as_it_comes_from_the_server(string address, string heading)
    {
        var page = await _http.GetStringAsync(address, Cancel);

        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"noreferrer\"", page, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("/gallery/pictures/[0-9a-f]{24}\\.svg")]
    private static partial Regex Picture();
}
