using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Tests;
using DnsFlowViz.Web.Tests.Hubs.Fuzz;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>Bytes in use that are not in the bounded caches of runs and frames.</summary>
    internal long HeldBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true)
            - Services.GetRequiredService<RunLibrary>().Size.Bytes
            - Services.GetRequiredService<FrameStore>().Bytes;
    }

    /// <summary>Fills the library: spoilt runs that can be played take the places of others then.</summary>
    internal async Task FillTheLibrary(CancellationToken cancel)
    {
        var library = Services.GetRequiredService<RunLibrary>();
        for (var seed = 0UL; seed < RunBounds.Runs; seed++)
        {
            var run = library.Open(new RunSpec(null, HubCalls.Scenario, seed, [])).Opened!;
            await library.Get(run.RunId).WaitFor(long.MaxValue, cancel);
        }
    }

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
