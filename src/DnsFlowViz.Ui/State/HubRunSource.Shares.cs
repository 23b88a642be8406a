using System.Text.Json;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Ui.Links;

namespace DnsFlowViz.Ui.State;

/// <content>Short links.</content>
public sealed partial class HubRunSource : IShareSource
{
    /// <inheritdoc />
    public Task<ShortLinkReply> Shorten(ShortLinkOrder order, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(order, ContractsJson.Default.ShortLinkOrder);
        return Call(ContractsJson.Default.ShortLinkReply, "Shorten", cancel, json);
    }

    /// <inheritdoc />
    public async Task<SharedLink?> Find(string id, CancellationToken cancel)
    {
        var json = await Bytes("Shared", cancel, id);
        return json.Length == 0 ? null : JsonSerializer.Deserialize(json, ContractsJson.Default.SharedLink);
    }

    /// <inheritdoc />
    public Task<RedactedLink> Redact(string link, CancellationToken cancel) =>
        Call(ContractsJson.Default.RedactedLink, "Redact", cancel, link);
}
