using DnsFlowViz.Ui.Gallery;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Gallery;

/// <summary>The gallery's cards, and the addresses of their pictures.</summary>
public static class GalleryEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly string Runs =
        Path.Combine(AppContext.BaseDirectory, "Gallery", "gallery-runs.json");

    /// <summary>Adds the cards, read and drawn when they are first shown.</summary>
    public static IServiceCollection AddGallery(this IServiceCollection services) => services
        .AddSingleton(all => new GalleryShelf(all.GetRequiredService<ScenarioCatalog>(), Runs))
        .AddSingleton<IGallery>(all => all.GetRequiredService<GalleryShelf>());

    /// <summary>Adds <c>/gallery/pictures/{name}.svg</c> for every picture of a card.</summary>
    public static void MapGallery(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/gallery/pictures/{name}.svg",
        [HttpMethods.Get, HttpMethods.Head],
        (string name, HttpContext context, GalleryShelf shelf) => Send(name, context, shelf));

    /// <summary>The address of a picture.</summary>
    public static string AddressOf(string name) => $"/gallery/pictures/{name}.svg";

    private static IResult Send(string name, HttpContext context, GalleryShelf shelf)
    {
        if (shelf.Picture(name) is not { } svg)
        {
            return Results.Text(
                "There is no such picture. The page /gallery has those of this build.\n",
                "text/plain",
                statusCode: StatusCodes.Status404NotFound);
        }

        context.Response.Headers.CacheControl = Forever;
        return Results.Bytes(svg, "image/svg+xml", entityTag: new($"\"{name}\""));
    }
}
