using DnsFlowViz.Web.Hosting;
using QRCoder;

namespace DnsFlowViz.Web.Storage;

/// <summary>What is read of a short link besides its page.</summary>
public static class ShareEndpoints
{
    private const int Module = 4;
    private const string ADay = "public, max-age=86400";

    /// <summary>
    /// Maps the QR code of a short link (ISO/IEC 18004), as a drawing, and its picture for chat programs.
    /// </summary>
    public static void MapShares(this IEndpointRouteBuilder app)
    {
        app.MapGet("/s/{id}/qr.svg", Code).RequireRateLimiting(LimitPolicies.Links)
            .WithMetadata(TakenAway.Mark);
        app.MapGet("/s/{id}/picture.png", Picture).RequireRateLimiting(LimitPolicies.Links)
            .WithMetadata(TakenAway.Mark);
    }

    private static IResult Code(string id, HttpRequest request, ShareDesk desk) =>
        desk.Find(id) is null
            ? Results.NotFound()
            : Results.Text(Svg($"{request.Scheme}://{request.Host}/s/{id}"), "image/svg+xml");

    private static async Task<IResult> Picture(
        string id, HttpResponse response, SharedPreview preview, CancellationToken cancel)
    {
        if (await preview.Draw(id, cancel) is not { } png)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = ADay;
        return Results.Bytes(png, "image/png");
    }

    private static string Svg(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(Module);
    }
}
