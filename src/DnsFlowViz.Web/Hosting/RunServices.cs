using DnsFlowViz.Ui.State;
using DnsFlowViz.Web.Hubs;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Hosting;

/// <summary>What the server needs to compute runs and to show them.</summary>
public static class RunServices
{
    /// <summary>Adds the catalogue, the library, and the ways to read it.</summary>
    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new ScenarioCatalog(
            Path.Combine(AppContext.BaseDirectory, "Catalog"), FidelityServices.ScenarioFolder));
        services.AddSingleton<SpecReader>().AddSingleton<RunComputer>();
        services.AddSingleton(all => new RunLibrary(
            all.GetRequiredService<SpecReader>(), all.GetRequiredService<RunComputer>()));
        services.AddSingleton(_ => new FrameStore());
        services.AddSingleton<Pacer>().AddSingleton<Screening>().AddSingleton<RunReads>();
        services.AddSingleton(_ => RuleBookFiles.Read()).AddSingleton<GenealogyReads>();
        services.AddScoped<IRunSource, LocalRunSource>();
        return services;
    }

    /// <summary>Adds the hub's transport with its bounds.</summary>
    public static IServiceCollection AddRunHub(this IServiceCollection services)
    {
        services.AddSingleton<HubManners>();
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = RunBounds.MessageBytes;
            // An overview waits for its recording; it must not keep the next question waiting.
            hub.MaximumParallelInvocationsPerClient = RunBounds.StreamsPerConnection;
            hub.AddFilter<HubManners>();
        }).AddMessagePackProtocol();
        return services;
    }
}
