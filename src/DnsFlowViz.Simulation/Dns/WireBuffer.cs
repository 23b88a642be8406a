using System.Buffers.Binary;
using System.Text;

namespace DnsFlowViz.Simulation.Dns;

/// <summary>
/// A message being written. It remembers where names began, so that a name which ends like an earlier one
/// points there instead (RFC 1035 section 4.1.4).
/// </summary>
internal ref struct WireBuffer(Span<byte> to, Span<ushort> starts)
{
    private const int LongestLabel = 63;
    private const int LongestName = 255;
    private const int Pointer = 0xC000;
    private readonly Span<byte> _to = to;
    private readonly Span<ushort> _starts = starts;
    private int _startCount;

    /// <summary>Octets written so far.</summary>
    public int Length { get; private set; }

    public void U16(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Take(2), value);

    public void U32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);

    public void Octets(ReadOnlySpan<byte> octets) => octets.CopyTo(Take(octets.Length));

    /// <summary>Leaves room for the length of what follows; gives the place it goes to.</summary>
    public int OpenLength()
    {
        U16(0);
        return Length;
    }

    /// <summary>Writes the length of what was written since.</summary>
    public readonly void CloseLength(int place) =>
        BinaryPrimitives.WriteUInt16BigEndian(_to[(place - 2)..], (ushort)(Length - place));

    /// <summary>
    /// Writes a name, with or without its final dot; labels that stand already are pointed to.
    /// </summary>
    public void Name(string text)
    {
        var rest = text.AsSpan().TrimEnd('.');
        if (rest.Length + 2 > LongestName)
        {
            throw new ArgumentException($"A name has 255 octets at most (RFC 1035 section 2.3.4): {text}");
        }

        while (!rest.IsEmpty)
        {
            if (Find(rest) is var start and >= 0)
            {
                U16((ushort)(Pointer | start));
                return;
            }

            Remember();
            var label = FirstLabel(rest);
            Label(label);
            rest = After(rest, label);
        }

        Take(1)[0] = 0;
    }

    private void Label(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel)
        {
            throw new ArgumentException($"A label has 1 to 63 octets (RFC 1035 section 2.3.4): {label}");
        }

        Take(1)[0] = (byte)label.Length;
        Encoding.ASCII.GetBytes(label, Take(label.Length));
    }

    // A pointer has fourteen bits; what begins further back cannot be pointed to.
    private void Remember()
    {
        if (_startCount < _starts.Length && Length < 0x4000)
        {
            _starts[_startCount++] = (ushort)Length;
        }
    }

    private readonly int Find(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < _startCount; i++)
        {
            if (StandsAt(_starts[i], name))
            {
                return _starts[i];
            }
        }

        return -1;
    }

    private readonly bool StandsAt(int at, ReadOnlySpan<char> name)
    {
        while (true)
        {
            while (_to[at] >= 0xC0)
            {
                at = BinaryPrimitives.ReadUInt16BigEndian(_to[at..]) & 0x3FFF;
            }

            var length = _to[at];
            if (length == 0 || name.IsEmpty)
            {
                return length == 0 && name.IsEmpty;
            }

            var label = FirstLabel(name);
            if (label.Length != length || !Ascii.Equals(_to.Slice(at + 1, length), label))
            {
                return false;
            }

            at += length + 1;
            name = After(name, label);
        }
    }

    private static ReadOnlySpan<char> FirstLabel(ReadOnlySpan<char> name) =>
        name.IndexOf('.') is var dot and >= 0 ? name[..dot] : name;

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> name, ReadOnlySpan<char> label) =>
        label.Length < name.Length ? name[(label.Length + 1)..] : [];

    private Span<byte> Take(int octets)
    {
        if (Length + octets > _to.Length)
        {
            throw new ArgumentException($"The message does not fit in {_to.Length} octets.");
        }

        Length += octets;
        return _to.Slice(Length - octets, octets);
    }
}
