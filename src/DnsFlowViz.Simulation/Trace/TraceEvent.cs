using System.Runtime.InteropServices;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// One fact of a run, 32 bytes without padding: the trace's hash is taken over these bytes (little-endian).
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct TraceEvent
{
    /// <summary>When, nanoseconds of virtual time.</summary>
    public long AtNs;

    /// <summary>The query it is about, an index of the <see cref="QueryTable"/>; -1 for none.</summary>
    public int Query;

    /// <summary>First detail, see <see cref="TraceKind"/>.</summary>
    public int A;

    /// <summary>Second detail, see <see cref="TraceKind"/>.</summary>
    public int B;

    /// <summary>Third detail, see <see cref="TraceKind"/>.</summary>
    public int C;

    /// <summary>The rule that made it; code 0 when it needs none.</summary>
    public RuleId Rule;

    /// <summary>The config line that decided it, an index of <see cref="ConfigLines"/>; 0 for none.</summary>
    public ushort Line;

    /// <summary>What happened.</summary>
    public TraceKind Kind;

    /// <summary>Index of the node it happened at.</summary>
    public byte Node;

    /// <summary>Index of the other node, where there is one; otherwise the same node.</summary>
    public byte Peer;

    /// <summary>Marks.</summary>
    public TraceFlags Flags;
}
