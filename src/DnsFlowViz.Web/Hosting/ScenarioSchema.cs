namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Publishes the JSON Schema of the scenario format, so that an editor can check a scenario while it is
/// written.
/// </summary>
public static class ScenarioSchema
{
    private const string File = "scenario.schema.json";

    /// <summary>Adds the address of the schema.</summary>
    public static void MapScenarioSchema(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/" + File, () => Results.File(
            Path.Combine(AppContext.BaseDirectory, "Scenarios", File), "application/schema+json"));
}
