using System.Buffers.Text;
using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Web.Tests.Links;

/// <summary>Links with a right checksum over what nobody would write.</summary>
public sealed class ForgedLinkTests
{
    [Fact]
    public void A_bomb_is_refused_within_five_milliseconds_and_a_megabyte()
    {
        var bomb = Link(new byte[40 << 20]);
        Assert.True(bomb.Length < LinkCodec.MostCharacters);
        LinkCodec.Read(bomb);
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            var (state, fault) = LinkCodec.Read(bomb);
            watch.Stop();
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
            Assert.Null(state);
            Assert.Equal(LinkFaultKind.TooLarge, fault!.Kind);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        // The fastest of twenty: what a loaded machine adds is not the link's.
        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"scenarioId":"a","scenarioText":"b","atNs":0}""")]
    [InlineData("""{"scenarioId":"a","atNs":-1}""")]
    [InlineData("""{"scenarioId":"a","atNs":9223372036854775807}""")]
    [InlineData("""{"scenarioId":"a","atNs":0,"triggers":[null]}""")]
    [InlineData("""{"scenarioId":"a","atNs":0,"branches":[{"atNs":0}]}""")]
    [InlineData("""{"scenarioId":"a","atNs":0,"speed":99}""")]
    [InlineData("""{"scenarioId":"a","atNs":0,"query":-4}""")]
    [InlineData("""{"scenarioId":"a","atNs":0,"camera":{"centerX":0,"centerY":0,"zoomPercent":5}}""")]
    [InlineData("""{"scenarioId":"a","atNs":0,"range":{"story":true,"fromUs":5,"toUs":5}}""")]
    [InlineData("not JSON")]
    public void A_state_that_no_stage_could_have_had_opens_nothing(string json)
    {
        var (state, fault) = LinkCodec.Read(Link(Encoding.UTF8.GetBytes(json)));
        Assert.Null(state);
        Assert.Equal(LinkFaultKind.Damaged, fault!.Kind);
    }

    [Fact]
    public void The_same_envelope_around_a_possible_state_opens() =>
        Assert.NotNull(LinkCodec.Read(Link("""{"scenarioId":"a","atNs":0}"""u8.ToArray())).State);

    private static string Link(byte[] json)
    {
        using var small = new MemoryStream();
        using (var deflate = new DeflateStream(small, CompressionLevel.SmallestSize))
        {
            deflate.Write(json);
        }

        var body = small.ToArray();
        var total = 3 + body.Length + 8;
        byte[] sealedBytes = [(byte)(total >> 16), (byte)(total >> 8), (byte)total, .. body];
        var checksum = SHA256.HashData([1, .. sealedBytes])[..8];
        return "1." + Base64Url.EncodeToString([.. sealedBytes, .. checksum]);
    }
}
