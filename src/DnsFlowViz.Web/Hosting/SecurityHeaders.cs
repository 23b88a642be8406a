using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Tells the browser what this page may do: load only from here, run only its own scripts and WebAssembly,
/// and stand in nobody's frame.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Adds the headers to every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            // Written last, so that an error page, which begins by clearing the headers, carries them too.
            var endpoint = context.GetEndpoint();
            context.Response.OnStarting(() =>
            {
                Add(context.Response.Headers, endpoint);
                return Task.CompletedTask;
            });
            return next(context);
        });

    private static void Add(IHeaderDictionary headers, Endpoint? endpoint)
    {
        headers.ContentSecurityPolicy = Policy(endpoint);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private static string Policy(Endpoint? endpoint) => string.Join("; ",
        "default-src 'self'",
        // The one inline script is the import map, which the build makes; its hash lets it pass and nothing
        // else.
        $"script-src 'self' 'wasm-unsafe-eval'{ImportMapHash(endpoint)}",
        // Blazor and MudBlazor place things with style attributes, which have no hashes.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    private static string ImportMapHash(Endpoint? endpoint)
    {
        if (endpoint?.Metadata.GetMetadata<ImportMapDefinition>() is not { } map)
        {
            return "";
        }

        // The text is written with the line ends of the machine it runs on, and the browser hashes those as
        // line feeds.
        var text = map.ToString().ReplaceLineEndings("\n");
        return $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
    }
}
