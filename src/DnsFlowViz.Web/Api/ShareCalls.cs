using System.Globalization;
using System.Text.Json;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Storage;

namespace DnsFlowViz.Web.Api;

/// <summary>Short links for programs.</summary>
public sealed class ShareCalls(ShareDesk desk)
{
    private const string Example = "{\"link\": \"1.…\", \"title\": …, \"days\": …}";

    /// <summary>Stores a link and answers its short name.</summary>
    public async Task Share(HttpContext context)
    {
        if (await ApiBody.Read(context, ContractsJson.Default.ShortLinkOrder, Example) is not { } order)
        {
            return;
        }

        if (ShareDesk.WhatIsWrong(order) is { } wrong)
        {
            await Refusal.Say(context, StatusCodes.Status422UnprocessableEntity, wrong);
            return;
        }

        var reply = desk.Shorten(order, Caller.Of(context), out var isTooOften);
        var request = context.Request;
        await (reply.Id is { } id
            ? Made(context, new ShareReply(id, $"{request.Scheme}://{request.Host}/s/{id}"))
            : Refuse(context, reply.Refused!, isTooOften));
    }

    private static Task Made(HttpContext context, ShareReply reply)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = $"/s/{reply.Id}";
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(reply, ApiJson.Readable.ShareReply));
    }

    private static Task Refuse(HttpContext context, string words, bool isTooOften)
    {
        if (isTooOften)
        {
            context.Response.Headers.RetryAfter =
                ShareDesk.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return Refusal.Say(
            context,
            isTooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable,
            words);
    }
}
