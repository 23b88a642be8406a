using DnsFlowViz.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DnsFlowViz.Web.Tests.Hosting;

/// <summary>The real program with settings of a test's own.</summary>
internal sealed class ConfiguredServer : WebApplicationFactory<Program>
{
    private readonly (string Name, string Value)[] _settings;
    private readonly HttpClient? _http;

    public ConfiguredServer(params (string Name, string Value)[] settings)
    {
        _settings = settings;
        UseKestrel(0);
        StartServer();
        _http = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
    }

    /// <summary>Asks it.</summary>
    public HttpClient Http => _http!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production")
            .UseSetting("Logging:LogLevel:Default", "Warning")
            .UseSetting(WarmUp.Setting, "false")
            .UseSetting("Storage:Path", Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}", "links.db"));
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        // None when a setting stopped the start.
        _http?.Dispose();
        base.Dispose(disposing);
    }
}
