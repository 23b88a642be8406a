using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Network;

namespace DnsFlowViz.Simulation.Tests.Network;

/// <summary>
/// The figures are those measured on veth with the default buffer: 256 packets of 832 bytes.
/// </summary>
public sealed class SocketBufferTests
{
    private const int Fits = SocketBuffer.UsualLimitBytes / SocketBuffer.PacketBytes;

    [Fact]
    public void It_holds_256_small_packets_and_drops_the_next()
    {
        var buffer = Filled(Fits);

        Assert.Equal(256, buffer.Count);
        Assert.False(buffer.TryAdd(Query(999)));
    }

    [Fact]
    public void Packets_leave_in_the_order_in_which_they_came()
    {
        var buffer = Filled(10);

        Assert.Equal(Enumerable.Range(0, 10), Enumerable.Range(0, 10).Select(_ => buffer.Take().Query));
    }

    [Fact]
    public void After_it_was_full_new_packets_are_dropped_until_a_quarter_has_been_read()
    {
        var buffer = Filled(Fits);
        var read = 0;
        do
        {
            buffer.Take();
            read++;
        }
        while (!buffer.TryAdd(Query(999)));

        Assert.Equal(64, read);
    }

    [Fact]
    public void A_packet_the_reader_had_left_gives_its_room_back_when_it_is_read()
    {
        var buffer = Filled(2);
        buffer.Take();
        for (var i = 2; buffer.TryAdd(Query(i)); i++)
        {
        }

        Assert.Equal(255, buffer.Count);
        Assert.Equal(1, buffer.Take().Query);
        Assert.True(buffer.TryAdd(Query(998)));
        Assert.True(buffer.TryAdd(Query(999)));
        Assert.False(buffer.TryAdd(Query(1_000)));
    }

    [Fact]
    public void Read_empty_it_takes_packets_at_once()
    {
        var buffer = Filled(3);
        for (var i = 0; i < 3; i++)
        {
            buffer.Take();
        }

        Assert.True(buffer.TryAdd(Query(1)));
        Assert.Equal(1, buffer.Count);
    }

    private static SocketBuffer Filled(int packets)
    {
        var buffer = new SocketBuffer();
        for (var i = 0; i < packets; i++)
        {
            Assert.True(buffer.TryAdd(Query(i)));
        }

        return buffer;
    }

    private static Message Query(int number) => new() { Query = number };
}
