namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Lets only this server's own pages talk to its hub. Browsers do not keep other sites' pages from opening a
/// WebSocket; they do say which site the page is from.
/// </summary>
public static class SameOrigin
{
    /// <summary>Refuses requests under a path that come from another site's page.</summary>
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app, PathString path) =>
        app.Use((context, next) =>
        {
            var isOurs = !context.Request.Path.StartsWithSegments(path) || IsFromHere(context.Request);
            return isOurs ? next(context) : Refuse(context.Response);
        });

    /// <summary>True for requests of our own pages, and of programs, which have no origin.</summary>
    private static bool IsFromHere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return true;
        }

        // Only host and port: behind a proxy that ends TLS the schemes differ.
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var here)
            && string.Equals(from.Authority, here.Authority, StringComparison.OrdinalIgnoreCase);
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        return response.WriteAsync("This hub answers only pages of its own site.\n");
    }
}
