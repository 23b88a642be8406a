using DnsFlowViz.Web.Hosting;

namespace DnsFlowViz.Web.Api;

/// <summary>What a program reads when no address takes its call.</summary>
public static class ProgramWords
{
    /// <summary>Says in words what routing only says by a status.</summary>
    public static IApplicationBuilder UseWordsForPrograms(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Refusal.Programs),
        calls => calls.UseStatusCodePages(answer => Say(answer.HttpContext)));

    // The files of the site are looked for at every address, so a wrong method looks like a wrong address and
    // the other way round.
    private static Task Say(HttpContext context)
    {
        var status = context.Response.StatusCode;
        context.Response.Headers.Allow = default;
        return status is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed
            ? Refusal.Say(
                context, StatusCodes.Status404NotFound,
                "There is no such call by this method. /api lists those that there are.")
            : Refusal.Say(context, status, Words(status));
    }

    private static string Words(int status) => status switch
    {
        StatusCodes.Status415UnsupportedMediaType =>
            "The body has another type. Send JSON, with the header Content-Type: application/json.",
        _ => "This call cannot be taken. /api says how each is made.",
    };
}
