using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Web.Comparison;

namespace DnsFlowViz.Web.Hosting;

/// <summary>What the page that compares fixes needs.</summary>
public static class ComparisonServices
{
    /// <summary>Adds the catalogue of fixes and the place where they are judged.</summary>
    public static IServiceCollection AddComparison(this IServiceCollection services) => services
        .AddSingleton<FixBench>()
        .AddSingleton<FixReads>()
        .AddSingleton<EditReads>()
        .AddScoped<IFixSource, LocalFixSource>();
}
