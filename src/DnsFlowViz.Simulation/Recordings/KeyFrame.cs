namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The folded state after so many events, as far as pictures need it. It shares what did not change with its
/// neighbours.
/// </summary>
/// <param name="Events">How many events it has taken in.</param>
/// <param name="Slots">Blocks of slots.</param>
/// <param name="Nodes">Blocks of nodes.</param>
/// <param name="Recursions">Per node, blocks of instants at which its open recursions began.</param>
/// <param name="Counters">Numbers of the run.</param>
internal sealed record KeyFrame(
    int Events,
    SlotCell[][] Slots,
    NodeCell[][] Nodes,
    long[][]?[] Recursions,
    RunCounters Counters)
{
    /// <summary>
    /// Bytes of the lists of blocks; the blocks themselves are counted where they are copied.
    /// </summary>
    public long OwnBytes => 200 + (8L * (Slots.Length + Nodes.Length))
        + Recursions.Sum(blocks => 8L + (blocks is null ? 0 : 24 + (8L * blocks.Length)));
}
