using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace DnsFlowViz.Contracts.Links;

/// <summary>
/// Length, body and checksum of a link of format 1. A later format has the same envelope, or says so here.
/// </summary>
internal static class LinkEnvelope
{
    private const int LengthBytes = 3;
    private const int LengthCharacters = 4;
    private const int ChecksumBytes = 8;

    /// <summary>The bytes of a link: length, body, checksum.</summary>
    public static byte[] Seal(int format, ReadOnlySpan<byte> body)
    {
        var bytes = new byte[LengthBytes + body.Length + ChecksumBytes];
        WriteLength(bytes);
        body.CopyTo(bytes.AsSpan(LengthBytes));
        Checksum(format, bytes).CopyTo(bytes.AsSpan(^ChecksumBytes..));
        return bytes;
    }

    /// <summary>
    /// The body of what <see cref="Seal"/> wrote with format 1, or what is wrong: cut, or damaged.
    /// </summary>
    public static LinkFaultKind? Open(ReadOnlySpan<char> text, out byte[] body)
    {
        body = [];
        if (text.ContainsAnyExcept(Alphabet))
        {
            return LinkFaultKind.Damaged;
        }

        var promised = Promised(text);
        if (promised == 0 || text.Length < promised)
        {
            return IsWholeWithAnotherLength(text) ? LinkFaultKind.Damaged : LinkFaultKind.Cut;
        }

        if (text.Length > promised || Decoded(text) is not { } bytes || !IsSound(bytes))
        {
            return LinkFaultKind.Damaged;
        }

        body = bytes[LengthBytes..^ChecksumBytes];
        return null;
    }

    /// <summary>Characters that the beginning of a link says it has; 0 when it was cut before it says
    /// so.</summary>
    public static int Promised(ReadOnlySpan<char> text)
    {
        Span<byte> head = stackalloc byte[LengthBytes];
        if (text.Length < LengthCharacters || Base64Url.DecodeFromChars(
            text[..LengthCharacters], head, out _, out _) != OperationStatus.Done)
        {
            return 0;
        }

        var bytes = (head[0] << 16) | (head[1] << 8) | head[2];
        return ((bytes * 4) + 2) / 3;
    }

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // One text for the same bytes: unused bits of the last character must be zero.
    private static byte[]? Decoded(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done
            && Base64Url.EncodeToString(bytes.AsSpan(0, written)).AsSpan().SequenceEqual(text)
                ? bytes[..written]
                : null;
    }

    private static bool IsSound(byte[] bytes) =>
        bytes.Length >= LengthBytes + ChecksumBytes
        && Checksum(LinkCodec.Format, bytes).AsSpan().SequenceEqual(bytes.AsSpan(^ChecksumBytes..));

    // A length that was changed on the way looks like a cut, unless everything else is there.
    private static bool IsWholeWithAnotherLength(ReadOnlySpan<char> text)
    {
        if (Decoded(text) is not { Length: >= LengthBytes + ChecksumBytes } bytes)
        {
            return false;
        }

        WriteLength(bytes);
        return IsSound(bytes);
    }

    private static void WriteLength(byte[] bytes) =>
        (bytes[0], bytes[1], bytes[2]) =
            ((byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length);

    private static byte[] Checksum(int format, byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([(byte)format]);
        hash.AppendData(bytes.AsSpan(..^ChecksumBytes));
        return hash.GetHashAndReset()[..ChecksumBytes];
    }
}
