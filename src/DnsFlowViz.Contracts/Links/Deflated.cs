using System.IO.Compression;

namespace DnsFlowViz.Contracts.Links;

/// <summary>Bytes made small and unfolded again, never to more than a bound.</summary>
internal static class Deflated
{
    private const int Step = 8 << 10;

    /// <summary>The bytes, deflated.</summary>
    public static byte[] Of(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var deflate = new DeflateStream(small, CompressionLevel.SmallestSize))
        {
            deflate.Write(bytes);
        }

        return small.ToArray();
    }

    /// <summary>
    /// The bytes that were deflated; null when they are more than a bound or were never deflated. They are
    /// counted before any room is made for them, so that a few bytes that unfold to millions cost nothing.
    /// </summary>
    public static byte[]? Read(byte[] small, int most)
    {
        try
        {
            var length = Count(small, most);
            if (length > most)
            {
                return null;
            }

            var bytes = new byte[length];
            using var inflate = Open(small);
            inflate.ReadExactly(bytes);
            return bytes;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static int Count(byte[] small, int most)
    {
        using var inflate = Open(small);
        var step = new byte[Step];
        var count = 0;
        for (int read; count <= most && (read = inflate.Read(step)) > 0;)
        {
            count += read;
        }

        return count;
    }

    private static DeflateStream Open(byte[] small) =>
        new(new MemoryStream(small), CompressionMode.Decompress);
}
