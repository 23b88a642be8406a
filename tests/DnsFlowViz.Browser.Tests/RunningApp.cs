using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DnsFlowViz.Browser.Tests;

/// <summary>
/// The whole application on a real port. It can be stopped and started again on the same port.
/// </summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly int _port;
    private readonly (string Name, string Value)[] _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("dnsflowviz").FullName;
    private WebApplicationFactory<Program> _factory;

    private RunningApp(int port, (string Name, string Value)[] settings)
    {
        (_port, _settings) = (port, settings);
        _factory = Start();
    }

    /// <summary>Address of the page, with the final slash.</summary>
    public string Address => $"http://127.0.0.1:{_port}/";

    /// <summary>Starts the application on a free port, with settings of a test's own.</summary>
    public static RunningApp OnAFreePort(params (string Name, string Value)[] settings) =>
        new(FreePort(), settings);

    /// <summary>
    /// Stops the server, leaves it away for a while, and starts a new one that knows nothing of the old.
    /// </summary>
    public async Task Restart(TimeSpan downtime)
    {
        await _factory.DisposeAsync();
        await Task.Delay(downtime);
        _factory = Start();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private QuietApplication Start()
    {
        var factory = new QuietApplication(
            [("Storage:Path", Path.Combine(_folder, "links.db")), .. _settings]);
        factory.UseKestrel(_port);
        factory.StartServer();
        return factory;
    }

    /// <summary>A port nobody listens on.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server's ordinary lines would bury the one failure that somebody looks for in the output.
    private sealed class QuietApplication((string Name, string Value)[] settings)
        : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder
                .UseSetting("Logging:LogLevel:Default", "Warning")
                .UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }
        }
    }
}
