using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Dns;

/// <summary>Octets worked out by hand from the RFCs, section by section.</summary>
public sealed class WireFormatTests
{
    [Fact]
    public void A_plain_query_is_twelve_octets_of_header_and_the_question()
    {
        var query = new WireMessage(0x1234, "consul.", RecordType.DS) { RecursionDesired = true };

        // RFC 1035 section 4.1.1: id, RD alone, one question; 4.1.2: six letters, root, DS = 43, IN = 1.
        AssertOctets("1234 0100 0001 0000 0000 0000 06636F6E73756C00 002B 0001", query);
    }

    [Theory]
    [InlineData("QR", 0x8000)]
    [InlineData("AA", 0x0400)]
    [InlineData("TC", 0x0200)]
    [InlineData("RD", 0x0100)]
    [InlineData("RA", 0x0080)]
    [InlineData("AD", 0x0020)]
    [InlineData("CD", 0x0010)]
    public void Every_header_bit_has_its_place(string bit, int place)
    {
        // RFC 1035 section 4.1.1; AD and CD: RFC 2535 section 6.1.
        var message = new WireMessage(0, ".", RecordType.A)
        {
            IsAnswer = bit == "QR",
            Authoritative = bit == "AA",
            Truncated = bit == "TC",
            RecursionDesired = bit == "RD",
            RecursionAvailable = bit == "RA",
            AuthenticData = bit == "AD",
            CheckingDisabled = bit == "CD",
        };
        Assert.Equal(place, WireFormat.HeaderBits(message));
    }

    [Fact]
    public void Opcode_and_code_lie_around_the_bits()
    {
        var message = new WireMessage(0, ".", RecordType.A)
        {
            IsAnswer = true,
            Opcode = 5,
            Rcode = Rcode.REFUSED,
        };
        Assert.Equal(0b1_0101_000_0000_0101, WireFormat.HeaderBits(message));
    }

    [Fact]
    public void An_opt_record_says_size_and_do_and_comes_last()
    {
        var query = new WireMessage(1, "a.", RecordType.A)
        {
            RecursionDesired = true,
            Opt = new WireOpt(4096, true),
        };

        // RFC 6891 section 6.1.2: root, 41, size 0x1000 as class, extended code and version 0, DO = 0x8000.
        AssertOctets(
            "0001 0100 0001 0000 0000 0001 016100 0001 0001 00 0029 1000 00008000 0000",
            query);
    }

    [Fact]
    public void Options_stand_inside_the_opt_record_with_code_and_length()
    {
        var query = new WireMessage(1, ".", RecordType.A)
        {
            Opt = new WireOpt(1232, false, [new WireOption(10, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]),
        };

        // RFC 7873 section 4: option 10, eight octets of client cookie.
        AssertOctets(
            "0001 0000 0001 0000 0000 0001 00 0001 0001 "
                + "00 0029 04D0 00000000 000C 000A 0008 0102030405060708",
            query);
    }

    [Fact]
    public void A_negative_answer_carries_the_soa_with_compressed_names()
    {
        var soa = new WireSoa("ns.consul.", "hostmaster.consul.", 7, 3600, 600, 86400, 0);
        var answer = new WireMessage(2, "consul.", RecordType.DS)
        {
            IsAnswer = true,
            Authoritative = true,
            RecursionDesired = true,
            Rcode = Rcode.NXDOMAIN,
            Authority = [WireRecord.OfSoa("consul.", 0, soa)],
        };

        // RFC 1035 section 4.1.4: the question's name lies at 12, so C00C stands for "consul."; 3.3.13: SOA.
        // Its data: 2 + 'ns' + pointer = 5, 'hostmaster' + pointer = 13, five numbers = 20: 38 octets.
        AssertOctets(
            "0002 8503 0001 0000 0001 0000 06636F6E73756C00 002B 0001 "
                + "C00C 0006 0001 00000000 0026 026E73C00C 0A686F73746D6173746572C00C "
                + "00000007 00000E10 00000258 00015180 00000000",
            answer);
    }

    [Fact]
    public void Two_addresses_of_one_name_point_to_the_question()
    {
        var answer = new WireMessage(3, "x.consul.", RecordType.A)
        {
            IsAnswer = true,
            Answers =
            [
                WireRecord.Of4("x.consul.", 5, "10.88.20.17"),
                WireRecord.Of4("x.consul.", 5, "10.88.20.18"),
            ],
        };
        AssertOctets(
            "0003 8000 0001 0002 0000 0000 017806636F6E73756C00 0001 0001 "
                + "C00C 0001 0001 00000005 0004 0A581411 C00C 0001 0001 00000005 0004 0A581412",
            answer);
    }

    [Fact]
    public void A_name_points_only_to_whole_labels()
    {
        var answer = new WireMessage(4, "consul.", RecordType.PTR)
        {
            Answers = [WireRecord.OfName("consul.", RecordType.PTR, 0, "notconsul.")],
        };
        AssertOctets(
            "0004 0000 0001 0001 0000 0000 06636F6E73756C00 000C 0001 "
                + "C00C 000C 0001 00000000 000B 096E6F74636F6E73756C00",
            answer);
    }

    [Fact]
    public void The_root_is_one_octet()
    {
        var query = new WireMessage(5, ".", RecordType.SOA);
        AssertOctets("0005 0000 0001 0000 0000 0000 00 0006 0001", query);
    }

    [Fact]
    public void A_label_of_64_octets_is_refused()
    {
        var query = new WireMessage(6, new string('a', 64) + ".", RecordType.A);
        Assert.Throws<ArgumentException>(() => WireFormat.Write(new byte[512], query));
    }

    [Fact]
    public void A_name_of_256_octets_is_refused()
    {
        var label = new string('a', 63);
        var query = new WireMessage(6, $"{label}.{label}.{label}.{label}.", RecordType.A);
        Assert.Throws<ArgumentException>(() => WireFormat.Write(new byte[512], query));
    }

    [Fact]
    public void A_message_that_does_not_fit_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => WireFormat.Write(new byte[16], new WireMessage(7, "consul.", RecordType.A)));

    /// <summary>Blanks in what is expected only part the fields for the eye.</summary>
    private static void AssertOctets(string expected, WireMessage message)
    {
        var octets = new byte[512];
        var length = WireFormat.Write(octets, message);
        Assert.Equal(
            expected.Replace(" ", "", StringComparison.Ordinal),
            Convert.ToHexString(octets, 0, length));
    }
}
