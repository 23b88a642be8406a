using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Flow;

/// <summary>Says in plain sentences what the diagram shows.</summary>
public static class FlowSentences
{
    /// <summary>One sentence per loop, then one per node.</summary>
    public static string[] Of(RunOpened run, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(picture);
        var loops = run.Loops.Select(edge => OfLoop(run, edge, picture));
        var nodes = run.Nodes.Select((card, i) => OfNode(card, picture.Nodes[i]));
        return [.. loops, .. nodes];
    }

    private static string OfLoop(RunOpened run, LoopEdge edge, Picture picture)
    {
        var (forwarder, recursor) = (run.Nodes[edge.Forwarder].Title, run.Nodes[edge.Recursor].Title);
        var laps = picture.Frame.Counts.Laps;
        if (laps == 0)
        {
            return $"No question comes back from {recursor} to {forwarder}.";
        }

        var times = laps == 1 ? "once" : $"{Number.Of(laps)} times";
        return $"{recursor} has sent {edge.Question} back to {forwarder} {times}; "
            + $"{Number.Of(picture.Nodes[edge.Forwarder].Loop)} of these questions hold a slot now.";
    }

    private static string OfNode(NodeCard card, NodeView view)
    {
        if (!view.Up)
        {
            return $"{card.Title} is stopped; its port is closed.";
        }

        return card.Kind switch
        {
            "dnsmasq" => OfDnsmasq(card, view),
            "consul" => $"{card.Title} waits for {Number.Of(view.Held)} open recursions.",
            "systemd-resolved" or "told-client" or "client" =>
                $"{card.Title}: {Number.Of(view.Answered)} lookups answered, "
                + $"{Number.Of(view.Failed)} failed, {Number.Of(view.Held)} waiting.",
            _ => $"{card.Title} answers.",
        };
    }

    private static string OfDnsmasq(NodeCard card, NodeView view)
    {
        var slots = $"{card.Title} uses {Number.Of(view.Held)} of {Number.Of(card.SlotLimit)} slots, "
            + $"{Number.Of(view.Loop)} of them for the loop.";
        return view.Stalled
            ? $"{slots} It does not read its sockets; {Number.Of(view.Queued)} queries wait there."
            : slots;
    }
}
