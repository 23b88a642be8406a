using DnsFlowViz.Web.Hosting;
using QRCoder;

namespace DnsFlowViz.Web.Storage;

/// <summary>What is read of a short link besides its page.</summary>
public static class ShareEndpoints
{
    private const int Module = 4;

    /// <summary>Maps the QR code of a short link (ISO/IEC 18004), as a drawing.</summary>
    public static void MapShares(this IEndpointRouteBuilder app) =>
        app.MapGet("/s/{id}/qr.svg", (string id, HttpRequest request, ShareDesk desk) =>
            desk.Find(id) is null
                ? Results.NotFound()
                : Results.Text(Svg($"{request.Scheme}://{request.Host}/s/{id}"), "image/svg+xml"))
        .RequireRateLimiting(LimitPolicies.Links)
        .WithMetadata(TakenAway.Mark);

    private static string Svg(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(Module);
    }
}
