using System.Collections;
using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>
/// Hops that are still bytes. A block of them is read when one of it is asked for, so that whoever looks at
/// a screenful of ten thousand laps reads a screenful.
/// </summary>
internal sealed class PackedHops : IReadOnlyList<ChainHop>
{
    /// <summary>Hops in a block; the first one of each is written whole.</summary>
    public const int PerBlock = 16;

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly ChainHop[]?[] _blocks;

    /// <summary>Hops in blocks that begin at these places of the bytes.</summary>
    public PackedHops(byte[] bytes, int[] starts, int count)
    {
        (_bytes, _starts, Count) = (bytes, starts, count);
        _blocks = new ChainHop[starts.Length][];
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public ChainHop this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var block = index / PerBlock;
            return (_blocks[block] ??= Read(block))[index % PerBlock];
        }
    }

    /// <inheritdoc />
    public IEnumerator<ChainHop> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ChainHop[] Read(int block)
    {
        var r = new VarintReader(_bytes.AsSpan(_starts[block]));
        var hops = new ChainHop[Math.Min(PerBlock, Count - (block * PerBlock))];
        ChainCodec.ReadBlock(ref r, hops);
        return hops;
    }
}
