using System.Buffers;

namespace DnsFlowViz.Contracts.Frames;

/// <summary>
/// Writes integers in 7-bit groups, smallest group first; signed numbers are folded so that small ones stay
/// short.
/// </summary>
internal ref struct VarintWriter(IBufferWriter<byte> output)
{
    private Span<byte> _span = output.GetSpan(4096);
    private int _used;

    public void Byte(byte value)
    {
        Reserve(1);
        _span[_used++] = value;
    }

    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Count(int value) => Unsigned((ulong)value);

    public void Int(int value) => Signed(value);

    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Count(bytes.Length);
        Reserve(bytes.Length);
        bytes.CopyTo(_span[_used..]);
        _used += bytes.Length;
    }

    public void Flush()
    {
        output.Advance(_used);
        _used = 0;
        _span = default;
    }

    private void Unsigned(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            _span[_used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _span[_used++] = (byte)value;
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes <= _span.Length)
        {
            return;
        }

        output.Advance(_used);
        _used = 0;
        _span = output.GetSpan(Math.Max(4096, bytes));
    }
}
