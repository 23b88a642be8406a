using System.Security.Cryptography;

namespace DnsFlowViz.Contracts.Frames;

/// <summary>A short name for a picture: equal names mean equal bytes.</summary>
public static class FrameHash
{
    private const int Digits = 16;

    /// <summary>The first sixteen hex digits of SHA-256 over the bytes of a frame, lower case.</summary>
    public static string Of(Frame frame) =>
        Convert.ToHexStringLower(SHA256.HashData(FrameCodec.Encode(frame)))[..Digits];
}
