using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Network;

/// <summary>
/// The kernel's receive queue of one UDP socket: first in, first out, bounded in bytes of kernel memory.
/// When it is full the newest packet is dropped and nobody is told. The reader takes all that waits over into
/// a queue of its own and reads from that one; room that was read free is given back when the reader's queue
/// is empty, or when a quarter of the whole room has been read. So a queue that was full goes on dropping for
/// a while after reading begins (measured: 256 packets of 832 bytes fit, and up to 64 must be read before new
/// ones are taken), unless the reader had a packet or two of its own left.
/// </summary>
public sealed class SocketBuffer(int limitBytes = SocketBuffer.UsualLimitBytes)
{
    /// <summary><c>net.core.rmem_default</c> of a stock Linux: 212,992 bytes.</summary>
    public const int UsualLimitBytes = 212_992;

    /// <summary>What one small DNS packet is charged on a veth or tun device.</summary>
    public const int PacketBytes = 832;

    private readonly Message[] _ring = new Message[(limitBytes / PacketBytes) + 1];
    private int _head;
    private int _chargedBytes;
    private int _readBytes;
    private int _ofReader;

    /// <summary>Packets waiting.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a packet in. False when the kernel drops it.</summary>
    public bool TryAdd(in Message message)
    {
        if (Count == _ring.Length || _chargedBytes + PacketBytes > limitBytes)
        {
            return false;
        }

        _chargedBytes += PacketBytes;
        var end = _head + Count;
        _ring[end < _ring.Length ? end : end - _ring.Length] = message;
        Count++;
        return true;
    }

    /// <summary>Takes the oldest packet out.</summary>
    public Message Take()
    {
        var message = _ring[_head];
        _head = _head + 1 < _ring.Length ? _head + 1 : 0;
        _ofReader = (_ofReader == 0 ? Count : _ofReader) - 1;
        Count--;
        _readBytes += PacketBytes;
        if (_ofReader == 0 || _readBytes >= limitBytes / 4)
        {
            // udp_rmem_release gives the room back, and hands the reader all that came meanwhile.
            _chargedBytes -= _readBytes;
            _readBytes = 0;
            _ofReader = Count;
        }

        return message;
    }

    /// <summary>The socket is closed: everything in it is lost.</summary>
    public void Clear()
    {
        Count = 0;
        _chargedBytes = 0;
        _readBytes = 0;
        _ofReader = 0;
    }
}
