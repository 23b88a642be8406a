using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Web.Exports;
using DnsFlowViz.Web.Hosting;

namespace DnsFlowViz.Web.Api;

/// <summary>The addresses that programs call, all under <c>/api/v1</c>.</summary>
public static class ApiEndpoints
{
    private const string Json = "application/json";
    private static readonly string[] Files = [.. ExportFile.All.Select(file => file.Type.Split(';')[0])];

    /// <summary>Adds what answers, and the document that describes it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<RunCalls>()
        .AddSingleton<ShareCalls>()
        .AddSingleton<ScenarioCalls>()
        .AddApiDocument();

    /// <summary>Adds the addresses.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Refusal.Programs)
            .RequireRateLimiting(LimitPolicies.Api)
            .WithTags("DnsFlowViz");
        MapScenarios(api);
        MapRuns(api);
        MapFiles(api);
        api.MapPost("/share", (HttpContext context, ShareCalls calls) => calls.Share(context))
            .WithName("share")
            .WithSummary("Stores a link under a short name")
            .WithDescription(
                "Takes what stands behind the # of a link, and answers the address under /s that opens it. "
                + "Only links of this program are stored.")
            .Accepts<ShortLinkOrder>(Json)
            .Produces<ShareReply>(StatusCodes.Status201Created)
            .Refuses(400, 403, 413, 415, 422, 503);
        routes.MapOpenApi().RequireRateLimiting(LimitPolicies.Pages);
    }

    private static void MapScenarios(RouteGroupBuilder api)
    {
        api.MapGet("/scenarios", (ScenarioCalls calls) =>
                Results.Json(calls.All, ApiJson.Readable.ScenarioLineArray))
            .WithName("scenarios")
            .WithSummary("Lists the scenarios that come with the server")
            .Produces<ScenarioLine[]>();
        api.MapGet("/scenarios/{id}", (string id, HttpContext context, ScenarioCalls calls) =>
                calls.Send(id, context))
            .WithName("scenario")
            .WithSummary("The file of a scenario")
            .WithDescription("Change it, and send it as scenarioText. Its schema is /scenario.schema.json.")
            .Produces<object>()
            .Refuses(404);
    }

    private static void MapRuns(RouteGroupBuilder api)
    {
        api.MapPost("/run", (HttpContext context, RunCalls calls) => calls.Run(context))
            .WithName("run")
            .WithSummary("Plays a run to its end and says what happened")
            .WithDescription(
                "Takes the id of a shipped scenario or the text of one, a seed, and what is done besides. "
                + "Answers the JSON of dnsflow run --json: the same input gives the same numbers.")
            .Accepts<RunSpec>(Json)
            .Produces<RunSummary>()
            .Refuses(400, 403, 413, 415, 422, 503);
        api.MapPost("/check", (HttpContext context, RunCalls calls) => calls.Check(context))
            .WithName("check")
            .WithSummary("Says what is found in a run, without playing it")
            .WithDescription(
                "Takes what /run takes. The answer is 200 also when the run cannot be played: then runs is "
                + "false, and the findings say why, each with file, line and column.")
            .Accepts<RunSpec>(Json)
            .Produces<CheckReport>()
            .Refuses(400, 403, 413, 415);
    }

    private static void MapFiles(RouteGroupBuilder api)
    {
        api.MapPost("/export/{file}", (
                string file, string? t, string? theme, HttpContext context, RunCalls calls) =>
                calls.Export(file, context))
            .WithName("export")
            .WithSummary("Plays a run to its end and answers it as a file")
            .WithDescription(Describe("Takes what /run takes."))
            .Accepts<RunSpec>(Json)
            .TakesAway(400, 403, 404, 413, 415, 422, 503);
        api.MapGet("/export/{runId}/{file}", (
                string runId, string file, string? t, string? theme,
                HttpContext context, RunExports exports) =>
                exports.Send(runId, file, context))
            .WithName("exportOfRun")
            .WithSummary("A run that the server knows, as a file")
            .WithDescription(Describe("Takes the runId that /run answered, as long as the server knows it."))
            .TakesAway(400, 404, 503);
    }

    private static string Describe(string what) =>
        $"{what} The file is one of {string.Join(", ", ExportFile.All.Select(file => file.Name))}. "
        + "t is the instant of stage.svg in seconds, and theme light or dark.";

    private static void TakesAway(this RouteHandlerBuilder endpoint, params int[] statuses) => endpoint
        .Produces<Stream>(StatusCodes.Status200OK, Files[0], [.. Files.Skip(1).Distinct()])
        .Refuses(statuses)
        .RequireRateLimiting(LimitPolicies.Files)
        .WithMetadata(TakenAway.Mark);

    // Every call may come too often, or break.
    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Append(StatusCodes.Status429TooManyRequests))
        {
            endpoint.Produces<Problem>(status, Problem.MediaType);
        }

        return endpoint;
    }
}
