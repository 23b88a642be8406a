namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// Reads what <see cref="VarintWriter"/> wrote. Every read is checked: damaged bytes end in a clear error.
/// </summary>
internal ref struct VarintReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Cut();

    public bool Bool() => Byte() != 0;

    public int Int()
    {
        var value = Signed();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Cut();
    }

    public int Count(int most)
    {
        var value = Unsigned();
        return value <= (ulong)most ? (int)value : throw Cut();
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public ReadOnlySpan<byte> Bytes(int most)
    {
        var length = Count(most);
        if (_at + length > _bytes.Length)
        {
            throw Cut();
        }

        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    /// <summary>Passes over bytes that are read later, and says where they begin.</summary>
    public int Skip(int most)
    {
        var length = Bytes(most).Length;
        return _at - length;
    }

    private ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Cut();
    }

    private static FormatException Cut() =>
        new("A frame was damaged on its way. The next one is whole again.");
}
