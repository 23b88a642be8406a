using System.Net;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Links;

/// <summary>What a chat program and a browser without script read of a short link.</summary>
public sealed class SharedPageLinkTests(LiveServer server)
{
    private const string Title = "The table <b>fills</b> & stays";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_program_reads_the_title_and_the_moment()
    {
        using var client = server.CreateClient();

        var page = await client.GetStringAsync($"/s/{Stored()}", Cancel);

        Assert.Contains(
            $"""<meta property="og:title" content="{WebUtility.HtmlEncode(Title)}" />""",
            page, StringComparison.Ordinal);
        Assert.Contains("seed 42, at 5.500 s", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>fills</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_for_the_wall_is_a_drawing_and_there_is_none_for_other_names()
    {
        using var client = server.CreateClient();

        var code = await client.GetAsync(new Uri($"/s/{Stored()}/qr.svg", UriKind.Relative), Cancel);
        var none = await client.GetAsync(
            new Uri($"/s/{new string('A', 24)}/qr.svg", UriKind.Relative), Cancel);

        Assert.Equal("image/svg+xml", code.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task The_picture_for_chat_programs_is_drawn_from_the_run_of_the_link()
    {
        using var client = server.CreateClient();

        var png = await client.GetByteArrayAsync($"/s/{Stored()}/picture.png", Cancel);
        var none = await client.GetAsync(
            new Uri($"/s/{new string('A', 24)}/picture.png", UriKind.Relative), Cancel);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.InRange(png.Length, 5_000, 200_000);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_link_that_holds_everything_is_drawn_as_an_opening_and_never_as_the_incident()
    {
        using var client = server.CreateClient();

        var page = await client.GetStringAsync("/open", Cancel);

        Assert.Contains("Opening a shared moment", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dnsmasq.conf", page, StringComparison.Ordinal);
    }

    private string Stored()
    {
        var state = new LinkState("incident-as-measured", null, 42, 5_500_000_000);
        var desk = server.Services.GetRequiredService<ShareDesk>();
        return desk.Shorten(new ShortLinkOrder(LinkCodec.Write(state)!, Title, null), "test").Id!;
    }
}
