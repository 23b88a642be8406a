namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// What a visitor reads when a request breaks: a sentence, and never the inside of the program.
/// </summary>
public static class ErrorWords
{
    private const string Words =
        "Something broke in the server. That is our mistake. Reload the page to go on.";

    /// <summary>Answers requests that threw; the log keeps the exception.</summary>
    public static IApplicationBuilder UseWordsForErrors(this IApplicationBuilder app) =>
        app.UseExceptionHandler(broken => broken.Run(context =>
            Refusal.Say(context, StatusCodes.Status500InternalServerError, Words)));
}
