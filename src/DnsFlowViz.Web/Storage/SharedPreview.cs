using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Reports.Previews;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Storage;

/// <summary>The picture of a short link for programs that show links, drawn from its own run.</summary>
public sealed class SharedPreview(ShareDesk desk, RunLibrary library, RunReads reads)
{
    /// <summary>A PNG file; null when there is no such link, or its run does not open any more.</summary>
    public async Task<byte[]?> Draw(string id, CancellationToken cancel)
    {
        if (desk.Find(id) is not { } link
            || LinkCodec.Read(link.Link).State is not { } state
            || library.Open(state.Spec).Opened is not { } run)
        {
            return null;
        }

        var overview = await reads.Overview(
            run.RunId, story: false, 0, run.HorizonUs, PreviewPicture.Bins, cancel);
        return PreviewPicture.Draw(overview, run.Nodes.Max(node => node.SlotLimit), state.AtNs);
    }
}
