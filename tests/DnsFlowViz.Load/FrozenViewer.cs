using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using DnsFlowViz.Contracts.Playback;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DnsFlowViz.Load;

/// <summary>
/// A viewer that asks for frames and never reads one, on a socket with hardly any room. It says that it is
/// there, so that the server has no reason to give it up.
/// </summary>
public sealed class FrozenViewer : IAsyncDisposable
{
    private const int Room = 4_096;
    private const string Hello = "{\"protocol\":\"messagepack\",\"version\":1}\u001e";
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private static readonly MessagePackHubProtocol Protocol = new();
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _over = new();
    private Task _living = Task.CompletedTask;

    private FrozenViewer()
    {
    }

    /// <summary>Connects and asks for a run that the server knows.</summary>
    public static async Task<FrozenViewer> Watch(Uri server, string runId, CancellationToken cancel)
    {
        var viewer = new FrozenViewer();
        await viewer.Connect(server, cancel);
        await viewer.Send(Encoding.ASCII.GetBytes(Hello), cancel);
        var watch = new StreamInvocationMessage("1", "Watch", [runId, 0L, SpeedLadder.RealTime]);
        await viewer.Send(Protocol.GetMessageBytes(watch), cancel);
        viewer._living = viewer.Live();
        return viewer;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _living;
        _socket.Abort();
        _socket.Dispose();
        _over.Dispose();
    }

    private async Task Connect(Uri server, CancellationToken cancel)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = Room };
                await socket.ConnectAsync(context.DnsEndPoint, stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var address = new UriBuilder(new Uri(server, "hub/run"))
        {
            Scheme = server.Scheme == Uri.UriSchemeHttps ? "wss" : "ws",
        };
        await _socket.ConnectAsync(address.Uri, invoker, cancel);
    }

    private ValueTask Send(ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, cancel);

    private async Task Live()
    {
        try
        {
            while (true)
            {
                await Task.Delay(SignOfLife, _over.Token);
                await Send(Protocol.GetMessageBytes(PingMessage.Instance), _over.Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // It is over, or the server gave it up.
        }
    }
}
