using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Hubs;

/// <content>Short links, and links without the names of whose network it is.</content>
public sealed partial class RunHub
{
    private const string NoShare = "The link that is to be stored cannot be read. Reload the page.";

    /// <summary>
    /// Stores the JSON of a <see cref="Contracts.Links.ShortLinkOrder"/>; answers the JSON of a
    /// <see cref="Contracts.Links.ShortLinkReply"/>.
    /// </summary>
    public byte[] Shorten(byte[] order, [FromServices] ShareDesk desk)
    {
        var from = Caller.Of(Context.GetHttpContext());
        var reply = desk.Shorten(Read(order, ContractsJson.Default.ShortLinkOrder, NoShare), from);
        return Json(reply, ContractsJson.Default.ShortLinkReply);
    }

    /// <summary>The JSON of the link of a name; nothing when there is none, or none any more.</summary>
    public byte[] Shared(string id, [FromServices] ShareDesk desk) =>
        desk.Find(id) is { } found ? Json(found, ContractsJson.Default.SharedLink) : [];

    /// <summary>
    /// What stands behind the <c>#</c> of a link, with other names and addresses: the JSON of a
    /// <see cref="Contracts.Links.RedactedLink"/>.
    /// </summary>
    public byte[] Redact(string link, [FromServices] LinkRedactor redactor) =>
        Json(redactor.Redact(link), ContractsJson.Default.RedactedLink);
}
