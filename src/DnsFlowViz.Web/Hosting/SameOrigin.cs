namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Lets only this server's own pages talk to its hub and change anything on it. Browsers do not keep other
/// sites' pages from opening a WebSocket or from sending a form; they do say which site the page is from.
/// </summary>
public static class SameOrigin
{
    private const string Words = "This server takes that only from its own pages.";

    /// <summary>
    /// Refuses what comes from another site's page: every request under a path, and elsewhere those that are
    /// not safe (RFC 9110 section 9.2.1).
    /// </summary>
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app, PathString hub) =>
        app.Use((context, next) => MustBeOurs(context.Request, hub) && !IsFromHere(context.Request)
            ? Refusal.Say(context, StatusCodes.Status403Forbidden, Words)
            : next(context));

    private static bool MustBeOurs(HttpRequest request, PathString hub) =>
        request.Path.StartsWithSegments(hub)
        || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));

    /// <summary>True for requests of our own pages, and of programs, which have no origin.</summary>
    private static bool IsFromHere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        }

        // Only host and port: behind a proxy that ends TLS the schemes differ.
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var here)
            && string.Equals(from.Authority, here.Authority, StringComparison.OrdinalIgnoreCase);
    }
}
