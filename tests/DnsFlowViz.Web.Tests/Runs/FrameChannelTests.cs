using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Tests.Runs;

public sealed class FrameChannelTests
{
    private readonly FrameChannel _channel = new(4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Frames_come_out_in_the_order_they_went_in()
    {
        await Write(0, key: true);
        await Write(1);
        await Write(2);

        var taken = await ReadToEnd();
        Assert.Equal([0, 1, 2], taken);
    }

    [Fact]
    public async Task A_full_channel_drops_its_oldest_delta_and_keeps_its_key_frames()
    {
        await Write(0, key: true);
        for (var k = 1; k < 10; k++)
        {
            await Write(k);
        }

        await Write(10, key: true);

        var taken = await ReadToEnd();
        Assert.Equal([0, 8, 9, 10], taken);
    }

    [Fact]
    public async Task A_delta_finds_no_place_among_key_frames_and_is_dropped_itself()
    {
        await FillWithKeys();
        await Write(100);

        var taken = await ReadToEnd();
        Assert.Equal([0, 25, 50, 75], taken);
    }

    [Fact]
    public async Task A_key_frame_waits_for_room_rather_than_push_another_out()
    {
        await FillWithKeys();
        var writing = _channel.Write(new QueuedFrame(100, [], false), Cancel).AsTask();
        await Task.Delay(20, Cancel);
        Assert.False(writing.IsCompleted);
        Assert.Equal(4, _channel.Count);

        await using var reader = _channel.Read(Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(0, reader.Current.Index);
        await writing.WaitAsync(TimeSpan.FromSeconds(5), Cancel);
        Assert.Equal(4, _channel.Count);
    }

    [Fact]
    public async Task A_reader_that_waits_is_woken_by_a_frame()
    {
        await using var reader = _channel.Read(Cancel).GetAsyncEnumerator(Cancel);
        var next = reader.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);

        await Write(5, key: true);
        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(5), Cancel));
        Assert.Equal(5, reader.Current.Index);
    }

    [Fact]
    public async Task What_was_written_before_a_failure_is_still_read()
    {
        await Write(0, key: true);
        _channel.End(new RunRefusedException("no more of it"));
        await using var reader = _channel.Read(Cancel).GetAsyncEnumerator(Cancel);

        Assert.True(await reader.MoveNextAsync());
        await Assert.ThrowsAsync<RunRefusedException>(async () => await reader.MoveNextAsync());
    }

    private async Task FillWithKeys()
    {
        for (var k = 0; k < 100; k += 25)
        {
            await Write(k, key: true);
        }
    }

    private ValueTask Write(long k, bool key = false) => _channel.Write(new QueuedFrame(k, [], !key), Cancel);

    private async Task<long[]> ReadToEnd()
    {
        _channel.End();
        var read = new List<long>();
        await foreach (var frame in _channel.Read(Cancel))
        {
            read.Add(frame.Index);
        }

        return [.. read];
    }
}
