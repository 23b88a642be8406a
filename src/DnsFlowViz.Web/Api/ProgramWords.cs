using DnsFlowViz.Web.Hosting;

namespace DnsFlowViz.Web.Api;

/// <summary>What a program reads when no address takes its call.</summary>
public static class ProgramWords
{
    /// <summary>Says in words what routing only says by a status.</summary>
    public static IApplicationBuilder UseWordsForPrograms(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Refusal.Programs),
        calls => calls.UseStatusCodePages(answer => Refusal.Say(
            answer.HttpContext, answer.HttpContext.Response.StatusCode, Words(answer.HttpContext))));

    private static string Words(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "There is no such call. /api lists those that there are.",
        StatusCodes.Status405MethodNotAllowed =>
            $"This address does not take {context.Request.Method}; the header Allow says what it takes.",
        StatusCodes.Status415UnsupportedMediaType =>
            "The body has another type. Send JSON, with the header Content-Type: application/json.",
        _ => "This call cannot be taken. /api says how each is made.",
    };
}
