using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DnsFlowViz.Web.Tests.Hubs.Fuzz;

/// <summary>
/// A connection to the hub that writes bytes as they are. It reads only to see whether the server still
/// answers, or has closed.
/// </summary>
internal sealed class RawHub : IAsyncDisposable
{
    private const string Hello = "{\"protocol\":\"messagepack\",\"version\":1}\u001e";
    private static readonly byte[] Mistake = [.. "That is our mistake".Select(letter => (byte)letter)];
    private static readonly MessagePackHubProtocol Protocol = new();
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _room = new byte[1 << 16];
    private readonly List<byte[]> _sent = [];
    private int _asked;

    private RawHub()
    {
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <summary>Connects and says hello.</summary>
    public static async Task<RawHub> At(Uri server)
    {
        var hub = new RawHub();
        var address = new UriBuilder(new Uri(server, "hub/run")) { Scheme = "ws" }.Uri;
        await hub._socket.ConnectAsync(address, Cancel);
        await hub.Send([.. Hello.Select(letter => (byte)letter)], WebSocketMessageType.Text);
        await hub._socket.ReceiveAsync(hub._room, Cancel);
        return hub;
    }

    /// <summary>Sends bytes. A server that has closed meanwhile is no failure.</summary>
    public async Task Send(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Binary)
    {
        _sent.Add(bytes);
        try
        {
            await _socket.SendAsync(bytes, type, endOfMessage: true, Cancel);
        }
        catch (Exception closed) when (closed is WebSocketException or IOException)
        {
            Assert.False(IsOpen);
        }
    }

    /// <summary>
    /// Asks something sound after all that was sent, and reads until it is answered or the server closes.
    /// </summary>
    /// <exception cref="TimeoutException">Neither happened.</exception>
    public async Task AnswerOrClose(TimeSpan patience)
    {
        var id = $"sound-{++_asked}";
        await Send(Protocol.GetMessageBytes(new InvocationMessage(id, "Check", [""])).ToArray());
        await ReadUntil([.. id.Select(letter => (byte)letter)], patience);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReadUntil(byte[] mark, TimeSpan patience)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        late.CancelAfter(patience);
        try
        {
            var kept = 0;
            while (IsOpen)
            {
                var read = await _socket.ReceiveAsync(_room.AsMemory(kept), late.Token);
                var seen = _room.AsMemory(0, kept + read.Count);
                Assert.True(seen.Span.IndexOf(Mistake) < 0, $"It broke at: {Sent()}");
                if (seen.Span.IndexOf(mark) >= 0)
                {
                    return;
                }

                // What is looked for may lie in two readings.
                kept = Math.Min(seen.Length, Mistake.Length);
                seen[^kept..].CopyTo(_room);
            }
        }
        catch (WebSocketException)
        {
            // The server has closed without a word more.
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The hub neither answered nor closed in {patience}: {Sent()}");
        }
    }

    // What is needed to play a failure again.
    private string Sent() => string.Join('\n', _sent.Select(Convert.ToHexString));
}
