namespace DnsFlowViz.Web.Hosting;

/// <summary>Gives an address a content policy of its own instead of that of all pages.</summary>
/// <param name="Policy">The policy without its frame-ancestors, which are a setting.</param>
public sealed record OwnPolicy(string Policy)
{
    /// <summary>
    /// The page that shows how a stage is embedded. It is as strict as a host page can be: own scripts, own
    /// style, and the frame.
    /// </summary>
    public static OwnPolicy Example { get; } = new(
        "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; "
        + "form-action 'none'");

    /// <summary>Gives the example its policy among the files of the site.</summary>
    public static void ForExample(EndpointBuilder file)
    {
        if (file is RouteEndpointBuilder { RoutePattern.RawText: { } path }
            && path.StartsWith("embed-example", StringComparison.Ordinal)
            && path.EndsWith(".html", StringComparison.Ordinal))
        {
            file.Metadata.Add(Example);
        }
    }
}
