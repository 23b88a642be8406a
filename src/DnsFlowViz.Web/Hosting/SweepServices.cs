using DnsFlowViz.Ui.Sweeps;
using DnsFlowViz.Web.Sweeps;

namespace DnsFlowViz.Web.Hosting;

/// <summary>What the server needs to play sweeps.</summary>
public static class SweepServices
{
    /// <summary>Adds the table, the cores its sweeps share, and the way to it for the first picture.</summary>
    public static IServiceCollection AddSweeps(this IServiceCollection services) => services
        .AddSingleton(_ => new SweepCores())
        .AddSingleton<SweepReading>()
        .AddSingleton<SweepTable>()
        .AddScoped<ISweepSource, LocalSweepSource>();
}
