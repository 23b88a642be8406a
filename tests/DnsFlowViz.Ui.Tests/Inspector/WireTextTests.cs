using DnsFlowViz.Ui.Inspector;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Inspector;

public sealed class WireTextTests
{
    /// <summary>DS consul. with RD, CD and an OPT record that wants signatures.</summary>
    private const string Query =
        "083f01100001000000000001" + "06636f6e73756c00002b0001" + "0000291000000080000000";

    /// <summary>An NXDOMAIN whose SOA points back at the name of the question.</summary>
    private const string Denied =
        "083f8183000100000001" + "0000" + "06636f6e73756c00002b0001"
        + "c00c00060001000000050018" + "c00cc00c" + "000000010000000200000003000000040000003c";

    [Fact]
    public void A_query_has_a_header_a_question_and_an_opt_record()
    {
        var fields = WireText.Read(Octets(Query));

        Assert.Equal(
            [
                new WireField("header", 0, 12, "id 0x083f · QD 1 · AN 0 · NS 0 · AR 1"),
                new WireField("question", 12, 12, "consul. IN DS"),
                new WireField("additional", 24, 11, "OPT udp 4096, DO"),
            ],
            fields);
        Assert.Equal(0x0110, WireText.Bits(Octets(Query)));
    }

    [Fact]
    public void A_pointer_is_read_as_the_name_it_leads_to()
    {
        var soa = WireText.Read(Octets(Denied))[^1];

        Assert.Equal("authority", soa.Section);
        Assert.Equal("consul. 5 IN SOA consul. consul. minimum 60 s", soa.Text);
        Assert.Equal(Denied.Length / 2, soa.Start + soa.Length);
    }

    [Fact]
    public void A_cut_message_or_one_that_points_in_a_circle_is_refused()
    {
        Assert.Throws<FormatException>(() => WireText.Read(Octets(Query[..^4])));
        Assert.Throws<FormatException>(
            () => WireText.Read(Octets("083f01000001000000000000" + "c00c002b0001")));
    }

    private static byte[] Octets(string hex) => Convert.FromHexString(hex);
}
