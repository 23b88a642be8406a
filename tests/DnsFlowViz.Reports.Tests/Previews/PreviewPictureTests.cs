using System.Buffers.Binary;
using System.IO.Compression;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Previews;

namespace DnsFlowViz.Reports.Tests.Previews;

/// <summary>The picture that chat programs show beside a link.</summary>
public sealed class PreviewPictureTests
{
    private const int Second = 1_000_000_000;
    private static readonly (byte, byte, byte) Ground = (0xF4, 0xF4, 0xF0);

    [Fact]
    public void A_moment_in_the_storm_has_a_warm_ring_and_a_full_table()
    {
        var pixels = Pixels(PreviewPicture.Draw(Run([0, 300, 300]), 150, 2L * Second));

        Assert.NotEqual(Ground, pixels(600 + 130, 226));
        Assert.Equal((0xF0, 0xBE, 0x62), pixels(900, 520));
        Assert.Equal(Ground, pixels(600, 226 + 80));
    }

    [Fact]
    public void A_healthy_moment_has_no_warm_colour()
    {
        var pixels = Pixels(PreviewPicture.Draw(Run([0, 0, 0]), 150, Second));

        for (var y = 0; y < PreviewPicture.Height; y += 3)
        {
            for (var x = 0; x < PreviewPicture.Width; x += 3)
            {
                var (red, _, blue) = pixels(x, y);
                Assert.True(red <= blue + 12, $"{x},{y} is warm");
            }
        }
    }

    [Fact]
    public void The_same_moment_gives_the_same_bytes() =>
        Assert.Equal(
            PreviewPicture.Draw(Run([0, 5, 3]), 150, Second),
            PreviewPicture.Draw(Run([0, 5, 3]), 150, Second));

    private static Overview Run(int[] laps) => new(
        [0, Second, 2L * Second, 3L * Second],
        [0, 0, 0],
        laps.Sum() > 0 ? [1, 150, 150] : [1, 1, 2],
        [20, 10, 10],
        [0, 10, 10],
        laps,
        [],
        3L * Second,
        null,
        new string('0', 64));

    /// <summary>Reads a file of ours back, as any reader of PNG does.</summary>
    private static Func<int, int, (byte, byte, byte)> Pixels(byte[] png)
    {
        Assert.Equal("IHDR"u8, png.AsSpan(12, 4));
        Assert.Equal(PreviewPicture.Width, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(PreviewPicture.Height, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        Assert.Equal("IDAT"u8, png.AsSpan(37, 4));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        var rows = plain.ToArray();
        var stride = 1 + (PreviewPicture.Width * 3);
        Assert.Equal(stride * PreviewPicture.Height, rows.Length);
        return (x, y) =>
        {
            var at = (y * stride) + 1 + (x * 3);
            return (rows[at], rows[at + 1], rows[at + 2]);
        };
    }
}
