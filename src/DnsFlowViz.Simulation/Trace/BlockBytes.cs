using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>The bytes of what lies in a <see cref="BlockList{T}"/>.</summary>
internal static class BlockBytes
{
    /// <summary>Adds the bytes of all items to a hash.</summary>
    public static void AppendTo<T>(this BlockList<T> list, IncrementalHash hash)
        where T : unmanaged
    {
        for (var from = 0; from < list.Count;)
        {
            var block = list.BlockOf(from);
            hash.AppendData(MemoryMarshal.AsBytes(block));
            from += block.Length;
        }
    }
}
