using System.Runtime.InteropServices;

namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>
/// A run played only to an instant is the beginning of the whole run, byte for byte, and its frame is the
/// frame that seeking finds.
/// </summary>
internal static class SeekingIsRunning
{
    public static string? BrokenBy(PlayedCase played)
    {
        var whole = played.Events.AsSpan();
        var part = played.PartEvents.AsSpan();
        if (part.Length > whole.Length
            || !MemoryMarshal.AsBytes(part).SequenceEqual(MemoryMarshal.AsBytes(whole[..part.Length])))
        {
            return $"the run played to {played.PartNs} ns is not the beginning of the whole run";
        }

        if (part.Length < whole.Length && whole[part.Length].AtNs <= played.PartNs
            && part.Length < played.Recording.Run.Trace.Most)
        {
            return Said.At(
                played, whole[part.Length], $"the run played to {played.PartNs} ns lacks an event");
        }

        return played.SoughtFrame.AsSpan().SequenceEqual(played.ReachedFrame)
            ? null
            : $"the frame sought before {played.PartNs} ns is not the frame reached by playing";
    }
}
