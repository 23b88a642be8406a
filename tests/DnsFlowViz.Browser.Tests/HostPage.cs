using System.Net;
using System.Text;

namespace DnsFlowViz.Browser.Tests;

/// <summary>
/// Somebody else's site with a stage in a frame. Its policy allows its own script and that frame, and nothing
/// else. The script keeps what the frame says, and sends what a test asks.
/// </summary>
internal sealed class HostPage : IAsyncDisposable
{
    private const string Script = """
        window.said = [];
        window.addEventListener('message', ({ origin, data }) => window.said.push({ ...data, origin }));
        window.tell = (message) => {
          const frame = document.querySelector('iframe');
          frame.contentWindow.postMessage(message, new URL(frame.src).origin);
        };
        """;

    private readonly HttpListener _listener = new();
    private readonly Task _serving;
    private readonly Uri _frame;

    /// <summary>Serves the page.</summary>
    /// <param name="port">A free port.</param>
    /// <param name="frame">Whole address of the embedded stage.</param>
    public HostPage(int port, string frame)
    {
        Address = At(port);
        _frame = new Uri(frame);
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = Serve();
    }

    /// <summary>Its origin.</summary>
    public string Address { get; }

    /// <summary>The origin of a page on a port.</summary>
    public static string At(int port) => $"http://127.0.0.1:{port}";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var call = await _listener.GetContextAsync();
                await Answer(call.Request.Url!.AbsolutePath == "/host.js", call.Response);
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(bool isScript, HttpListenerResponse response)
    {
        var origin = _frame.GetLeftPart(UriPartial.Authority);
        response.Headers["Content-Security-Policy"] =
            $"default-src 'none'; frame-src {origin}; script-src 'self'";
        response.ContentType = isScript ? "text/javascript" : "text/html; charset=utf-8";
        var text = isScript ? Script
            : "<!DOCTYPE html><title>Wiki</title><script src=\"/host.js\"></script>"
                + $"<iframe src=\"{WebUtility.HtmlEncode(_frame.AbsoluteUri)}\" width=\"960\" height=\"600\">"
                + "</iframe>";
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        response.Close();
    }
}
