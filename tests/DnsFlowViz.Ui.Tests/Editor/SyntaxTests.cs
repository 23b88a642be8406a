using DnsFlowViz.Ui.Editor;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Editor;

/// <summary>Colours say what a piece of a line is.</summary>
public sealed class SyntaxTests
{
    [Theory]
    [InlineData("dnsmasq.conf", "server=/consul/10.88.10.2", "key:server=|value:/consul/10.88.10.2")]
    [InlineData("dnsmasq.conf", "  strict-order", "key:  strict-order")]
    [InlineData("dnsmasq.conf", "# a comment", "comment:# a comment")]
    [InlineData("resolv.conf", "nameserver 10.88.10.3", "key:nameserver |value:10.88.10.3")]
    [InlineData("resolved.conf", "[Resolve]", "comment:[Resolve]")]
    [InlineData("consul.json", "  \"dns\": 53", "  |key:\"dns\"|: |value:53")]
    [InlineData("consul.hcl", "domain = \"c\" # ours", "key:domain| = |value:\"c\"| |comment:# ours")]
    [InlineData("consul.hcl", "ports { dns = 53 }", "key:ports| { |key:dns| = |value:53| }")]
    public void A_line_is_cut_where_its_colour_changes(string file, string line, string expected)
    {
        var said = Syntax.Cut(file, line)
            .Select(part => part.Css.Length == 0 ? part.Text : $"{part.Css[3..]}:{part.Text}");

        Assert.Equal(expected, string.Join('|', said));
    }

    [Fact]
    public void The_pieces_of_any_line_are_the_line()
    {
        string[] lines = ["", " ", "\"", "\"\\", "=", "a=\"b", "{ \"a\": [1, true, \"#no\"] } // yes", "é=ü"];

        Assert.All(lines, line => Assert.All(
            new[] { "x.json", "x.hcl", "x.conf" },
            file => Assert.Equal(line, string.Concat(Syntax.Cut(file, line).Select(part => part.Text)))));
    }
}
