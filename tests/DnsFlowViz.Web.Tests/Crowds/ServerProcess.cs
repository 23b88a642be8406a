using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DnsFlowViz.Web.Tests.Crowds;

/// <summary>The real server in a process of its own, which can be killed and started again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>Where it answers.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DnsFlowViz.Web.dll"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(Address.GetLeftPart(UriPartial.Authority));
        start.ArgumentList.Add("--Storage:Path");
        start.ArgumentList.Add(Path.Combine(Path.GetTempPath(), $"links-{_port}.db"));
        _process = Process.Start(start)!;
        // What nobody reads would stop the writer once the pipe is full.
        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var http = new HttpClient();
        while (!await Answers(http))
        {
            Assert.False(_process.HasExited, "The server ended before it answered.");
            await Task.Delay(50, Cancel);
        }
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }
    }

    private async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "healthz"), Cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
