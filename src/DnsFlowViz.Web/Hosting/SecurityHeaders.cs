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
    // The page puts links on the clipboard and can fill the screen; it needs nothing else of the machine.
    private const string Permissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), "
        + "geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
        + "xr-spatial-tracking=(), clipboard-write=(self), fullscreen=(self)";

    /// <summary>Adds the headers to every answer.</summary>
    /// <exception cref="InvalidOperationException">The setting of <see cref="FrameAncestors"/> cannot be
    /// read.</exception>
    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var ancestors = FrameAncestors.From(app.Configuration[FrameAncestors.Setting]);
        return app.Use((context, next) =>
        {
            // Written last, so that an error page, which begins by clearing the headers, carries them too.
            var endpoint = context.GetEndpoint();
            context.Response.OnStarting(() =>
            {
                Add(context.Response.Headers, endpoint, ancestors);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Add(IHeaderDictionary headers, Endpoint? endpoint, FrameAncestors ancestors)
    {
        var isFile = endpoint?.Metadata.GetMetadata<TakenAway>() is not null;
        var policy = endpoint?.Metadata.GetMetadata<OwnPolicy>()?.Policy
            ?? (isFile ? FilePolicy : PagePolicy(endpoint));
        headers.ContentSecurityPolicy = $"{policy}; frame-ancestors {ancestors.Source}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Absent rather than contradicting: a form's guard against other sites writes one of its own.
        headers.XFrameOptions = ancestors.FrameOptions;
    }

    // Reviews and pictures carry their style and their type within.
    private const string FilePolicy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        + "base-uri 'none'; form-action 'none'";

    private static string PagePolicy(Endpoint? endpoint) => string.Join("; ",
        "default-src 'none'",
        // The one inline script is the import map, which the build makes; its hash lets it pass and nothing
        // else.
        $"script-src 'self' 'wasm-unsafe-eval'{ImportMapHash(endpoint)}",
        // Blazor and MudBlazor place things with style attributes, which have no hashes, and MudBlazor writes
        // its colours into a style element. A style can load nothing from elsewhere: see the two lines below.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'self'",
        "form-action 'self'");

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
