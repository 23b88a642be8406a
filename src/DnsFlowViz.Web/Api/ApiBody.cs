using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.Http.Features;

namespace DnsFlowViz.Web.Api;

/// <summary>Reads the body of a call, as large as a message to the hub may be.</summary>
internal static class ApiBody
{
    private const string Place = "body";

    private static readonly string TooLarge =
        $"A body has at most {RunBounds.MessageBytes:N0} bytes. Send a smaller scenario.";

    /// <summary>What the body says; null when it says nothing, and then the call is answered.</summary>
    /// <param name="context">The call.</param>
    /// <param name="kind">What it should be.</param>
    /// <param name="example">What it looks like, for whoever sent something else.</param>
    public static async Task<T?> Read<T>(HttpContext context, JsonTypeInfo<T> kind, string example)
        where T : class
    {
        if (await Bytes(context) is not { } bytes)
        {
            return null;
        }

        var (value, problem) = Parse(bytes, kind, example);
        if (problem is not null)
        {
            await Refusal.Say(context, StatusCodes.Status400BadRequest, problem.Message, problem);
        }

        return value;
    }

    private static async Task<byte[]?> Bytes(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
        {
            bound.MaxRequestBodySize = RunBounds.MessageBytes;
        }

        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException broken)
        {
            await Refusal.Say(
                context,
                broken.StatusCode,
                broken.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? TooLarge
                    : "The body did not arrive whole. Send it again.");
            return null;
        }
    }

    private static (T? Value, Diagnostic? Problem) Parse<T>(
        byte[] bytes, JsonTypeInfo<T> kind, string example)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, kind) is { } value
                ? (value, null)
                : (null, Wrong(Place, 0, 0, $"The body is null; send {example}."));
        }
        catch (JsonException broken)
        {
            return (null, Wrong(
                string.IsNullOrEmpty(broken.Path) ? Place : Place + broken.Path[1..],
                broken.LineNumber + 1 ?? 0,
                broken.BytePositionInLine + 1 ?? 0,
                $"This is not the JSON that is expected here; send {example}."));
        }
    }

    private static Diagnostic Wrong(string place, long line, long column, string words) => new(
        place, (int)line, (int)Math.Min(column, int.MaxValue), Diagnostic.Error, words);
}
