using DnsFlowViz.Ui.Fidelity;
using DnsFlowViz.Web.Fidelity;

namespace DnsFlowViz.Web.Hosting;

/// <summary>What the page about real daemons needs.</summary>
public static class FidelityServices
{
    /// <summary>
    /// The scenarios that play the experiments, made from the same files as the comparison.
    /// </summary>
    public static string ScenarioFolder => Path.Combine(Folder, "Scenarios");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fidelity");

    /// <summary>Adds the comparison of this build, read once when it is first shown.</summary>
    public static IServiceCollection AddFidelity(this IServiceCollection services) =>
        services.AddSingleton<IFidelityResults>(_ => new FidelityResults(
            Path.Combine(Folder, "fidelity.json")));
}
