using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Ui.State;

/// <content>What came with the link that was opened.</content>
public sealed partial class RunStore
{
    private (int Branch, string Trace)? _sent;

    /// <summary>
    /// The beginning of the trace hash that the link carries, when the run on the stage is the link's and its
    /// trace is another one; null otherwise.
    /// </summary>
    public string? OtherTrace =>
        _sent is { } sent && sent.Branch == BranchIndex && Overview is { } now
        && !now.TraceHash.StartsWith(sent.Trace, StringComparison.Ordinal)
            ? sent.Trace
            : null;

    /// <summary>Looks at the run that was opened as the sender of the link did.</summary>
    internal void LookAs(LinkState link)
    {
        LookAt(link.Camera);
        _sent = link.Trace is { } trace ? (BranchIndex, trace) : null;
        Speed = link.Speed ?? Speed;
        Range = link.Range is { } range && range.ToUs <= Run!.HorizonUs
            ? new TimelineRange(range.Story, range.FromUs, range.ToUs)
            : TimelineRange.Whole(Run!, Speed == Contracts.Playback.SpeedLadder.Story);
        Changed?.Invoke();
    }

    /// <summary>The difference was read; it is not said again.</summary>
    internal void ForgetSentTrace()
    {
        _sent = null;
        Changed?.Invoke();
    }
}
