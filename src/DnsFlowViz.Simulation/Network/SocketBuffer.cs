using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Network;

/// <summary>
/// The kernel's receive queue of one UDP socket: first in, first out, bounded in bytes of kernel memory.
/// When it is full the newest packet is dropped and nobody is told. Room that was read free is given back in
/// batches, so a queue that was full goes on dropping for a while after reading begins (measured: 255
/// packets of 832 bytes fit, and about 64 must be read before new ones are taken).
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

    /// <summary>Packets waiting.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a packet in. False when the kernel drops it.</summary>
    public bool TryAdd(in Message message)
    {
        // udp_rmem_release gives memory back only when a quarter of the limit has been read, or the queue
        // is empty.
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
        Count--;
        _readBytes += PacketBytes;
        if (Count == 0 || _readBytes >= limitBytes / 4)
        {
            _chargedBytes -= _readBytes;
            _readBytes = 0;
        }

        return message;
    }

    /// <summary>The socket is closed: everything in it is lost.</summary>
    public void Clear()
    {
        Count = 0;
        _chargedBytes = 0;
        _readBytes = 0;
    }
}
