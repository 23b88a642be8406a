using DnsFlowViz.Web.Hosting;

namespace DnsFlowViz.Web.Exports;

/// <summary>The addresses from which a run is taken away as a file.</summary>
public static class ExportEndpoints
{
    /// <summary>Adds what writes the files.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services.AddSingleton<RunExports>();

    /// <summary>Adds <c>/exports/{run}/{file}</c> for every file of <see cref="ExportFile"/>.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/exports/{runId}/{file}",
        [HttpMethods.Get, HttpMethods.Head],
        (string runId, string file, HttpContext context, RunExports exports) =>
            exports.Send(runId, file, context))
        .RequireRateLimiting(LimitPolicies.Files)
        .WithMetadata(TakenAway.Mark);
}
