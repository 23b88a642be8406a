using DnsFlowViz.Ui.Embed;

namespace DnsFlowViz.Ui.Tests.Embed;

public sealed class EmbedLinkTests
{
    private static readonly Uri Site = new("https://dns.example.org/");

    [Theory]
    [InlineData("incident-as-told", "/?embed=3&scenario=incident-as-told")]
    [InlineData("1.AbC-_9", "/open?embed=3#1.AbC-_9")]
    [InlineData("#1.AbC", "/open?embed=3#1.AbC")]
    [InlineData("/open?embed=1#1.AbC", "/open?embed=3#1.AbC")]
    [InlineData("https://dns.example.org/open#12.AbC", "/open?embed=3#12.AbC")]
    [InlineData("/s/Zm9v_-1", "/s/Zm9v_-1?embed=3")]
    [InlineData("https://dns.example.org/s/Zm9v?embed=1", "/s/Zm9v?embed=3")]
    [InlineData("/?scenario=a&t=5.1&embed=9&theme=dark&q=2", "/?embed=3&scenario=a&t=5.1&q=2")]
    [InlineData("/", "/?embed=3")]
    public void A_link_of_this_server_is_loaded_with_the_parts_that_a_stage_knows(
        string link, string address) =>
        Assert.Equal(address, EmbedLink.Relative(link, Site, 3));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("https://elsewhere.example/open#1.AbC")]
    [InlineData("http://dns.example.org/open#1.AbC")]
    [InlineData("https://dns.example.org:8443/")]
    [InlineData("https://dns.example.org.elsewhere.example/")]
    [InlineData("https://dns.example.org@elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("\\\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/fidelity")]
    [InlineData("/exports/0/review.html")]
    [InlineData("/s/a/qr.svg")]
    [InlineData("/s/")]
    [InlineData("/open")]
    [InlineData("/open#nothing")]
    [InlineData("#1.")]
    [InlineData("1.a b")]
    public void Anything_else_is_not(string link) => Assert.Null(EmbedLink.Relative(link, Site, 3));
}
