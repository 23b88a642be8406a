namespace DnsFlowViz.Web.Runs;

/// <summary>An encoded frame on its way to one viewer. The bytes are shared with all other viewers.</summary>
/// <param name="Index">Number of the frame at its speed.</param>
/// <param name="Bytes">The encoded frame; never written to.</param>
/// <param name="MayBeDropped">True when the viewer loses no state without it.</param>
public readonly record struct QueuedFrame(long Index, byte[] Bytes, bool MayBeDropped);
