using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Links;

namespace DnsFlowViz.Ui.State;

/// <content>A link brings a run with the way to it from its original, and how it was looked at.</content>
public sealed partial class RunPlayer
{
    /// <summary>
    /// Opens the run that a link holds, at its start and without a picture yet, or says why it cannot be
    /// opened.
    /// </summary>
    public async Task<OpenReply> Open(LinkState link)
    {
        ArgumentNullException.ThrowIfNull(link);
        StopSegment();
        var reply = await Patiently(cancel => _source.Open(link.Spec, cancel));
        if (reply.Opened is { } run)
        {
            _store.Start(Way(link), run);
            _store.LookAs(link);
        }

        return reply;
    }

    /// <summary>Takes over a run that is open already, with the picture it was shown with.</summary>
    internal void Adopt(LinkState link, RunOpened run, Overview? overview, Frame? frame, long playheadNs)
    {
        _store.Start(Way(link), run);
        _store.LookAs(link);
        if (overview is not null)
        {
            _store.SetOverview(overview);
        }

        if (frame is not null)
        {
            _store.Take(frame, playheadNs);
        }
    }

    /// <summary>The link that is stored under a short name; null when there is none.</summary>
    internal Task<SharedLink?> Find(IShareSource shares, string id) =>
        Patiently(cancel => shares.Find(id, cancel));

    /// <summary>The series of another run than the one on the stage, over the same range.</summary>
    internal async Task<Overview?> OverviewOf(RunSpec spec)
    {
        var (range, reply) = (_store.Range, await Patiently(cancel => _source.Open(spec, cancel)));
        return reply.Opened is not { } run
            ? null
            : await Patiently(cancel => _source.Overview(
                run.RunId,
                range.Story,
                range.FromUs,
                Math.Min(range.ToUs, run.HorizonUs),
                TimelineBins,
                cancel));
    }

    private static List<Branch> Way(LinkState link) =>
    [
        new Branch("original", link.SpecOf(0), 0, -1),
        .. link.Branches.Select((branch, i) =>
            new Branch(branch.Name, link.SpecOf(i + 1), branch.AtNs, i)),
    ];
}
