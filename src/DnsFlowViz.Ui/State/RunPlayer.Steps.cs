namespace DnsFlowViz.Ui.State;

/// <content>Steps: to the next event, hop, lap or moment, or back.</content>
public sealed partial class RunPlayer
{
    /// <summary>Pauses at the next event (a send, an arrival, an alarm), or at the one before.</summary>
    public Task StepEvent(bool forward) => Step("event", forward);

    /// <summary>Pauses at the next arrival of a message, or at the one before.</summary>
    public Task StepHop(bool forward) => Step("hop", forward);

    /// <summary>Pauses at the next loop query that a recursor sends back, or at the one before.</summary>
    public Task StepLap(bool forward) => Step("lap", forward);

    /// <summary>
    /// Pauses at the next moment of the timeline, or at the one before; the start counts as one.
    /// </summary>
    public async Task StepMoment(bool forward)
    {
        var moments = _store.Overview?.Moments ?? [];
        var at = _store.PlayheadNs;
        var target = forward
            ? moments.FirstOrDefault(moment => moment.AtNs > at)?.AtNs
            : moments.LastOrDefault(moment => moment.AtNs < at)?.AtNs ?? 0;
        Pause();
        if (target is { } ns && ns != at)
        {
            await SeekTo(ns);
        }
    }

    private async Task Step(string unit, bool forward)
    {
        if (_store.Run is null)
        {
            return;
        }

        Pause();
        var from = _store.PlayheadNs;
        var ns = await Ask((run, cancel) => _source.Step(run, from, unit, forward, cancel));
        if (ns != from)
        {
            await SeekTo(ns);
        }
    }
}
