using System.Globalization;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Hosting;

/// <summary>Says whether the server is well, to whoever asks it and to the container it runs in.</summary>
public static class Health
{
    /// <summary>
    /// The argument that makes the program ask a running server and end: 0 when it is well.
    /// </summary>
    public const string Argument = "--healthcheck";

    private const string Path = "/healthz";

    /// <summary>Adds the address that answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, (RunLibrary library, FrameStore frames) =>
        {
            var (runs, bytes) = library.Size;
            return Results.Json(new HealthReport("ok", runs, bytes, frames.Bytes));
        });

    /// <summary>
    /// Asks the server of this machine; the container image has no other program that could.
    /// </summary>
    public static async Task<int> Ask(string? urls)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await client.GetAsync(new Uri(Local(urls), Path));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    /// <summary>
    /// Where a server answers its own machine: it may listen on a wildcard such as <c>http://+:8080</c>, and
    /// from inside that is localhost at the same port.
    /// </summary>
    internal static Uri Local(string? urls)
    {
        var first = (urls ?? Listening.Default).Split(';')[0];
        var port = BindingAddress.Parse(first).Port;
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
    }
}
