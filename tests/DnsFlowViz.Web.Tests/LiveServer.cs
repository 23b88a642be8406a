using DnsFlowViz.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: AssemblyFixture(typeof(LiveServer))]

namespace DnsFlowViz.Web.Tests;

/// <summary>The real program on a real port of its own, once for all tests.</summary>
public sealed class LiveServer : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dnsflowviz").FullName;

    public LiveServer()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    // All tests come from one address; what an address may do has tests with servers of their own.
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("Limits:CallsPerSecond", "0")
        .UseSetting("Limits:JoinsPerMinute", "0")
        .UseSetting("Limits:PagesPerMinute", "0")
        .UseSetting("Limits:FilesPerMinute", "0")
        .UseSetting("Limits:ApiPerMinute", "0")
        .UseSetting("Storage:Path", Path.Combine(_folder, "links.db"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
