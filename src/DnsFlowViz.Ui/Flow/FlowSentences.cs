using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Slots;
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
        var nodes = run.Nodes.Select((card, i) => OfNode(
            card, picture.Nodes[i], SlotSection.Full(card, picture.Board(i), picture.Frame.ToNs)));
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
        var way = edge.WayBack(node => run.Nodes[node].Title);
        return $"{recursor} has sent {edge.Question} {way} to {forwarder} {times}; "
            + $"{Number.Of(picture.Nodes[edge.Forwarder].Loop)} of these questions hold a slot now.";
    }

    private static string OfNode(NodeCard card, NodeView view, string[] full)
    {
        if (!view.Up)
        {
            return $"{card.Title} is stopped; its port is closed.";
        }

        return card.Kind switch
        {
            "dnsmasq" => OfDnsmasq(card, view, full),
            "consul" => $"{card.Title} waits for {Number.Of(view.Held)} open recursions.",
            "systemd-resolved" or "told-client" or "client" =>
                $"{card.Title}: {Number.Of(view.Answered)} lookups answered, "
                + $"{Number.Of(view.Failed)} failed, {Number.Of(view.Held)} waiting.",
            _ => $"{card.Title} answers.",
        };
    }

    private static string OfDnsmasq(NodeCard card, NodeView view, string[] full)
    {
        var (held, limit) = (Number.Of(view.Held), Number.Of(card.SlotLimit));
        var loop = $"{Number.Of(view.Loop)} of them for the loop";
        if (card.SlotGroups.Length > 1)
        {
            var which = full.Length == 0 ? "none is full" : $"full: {string.Join(", ", full)}";
            return $"{card.Title} has {held} slots in use, {loop}. "
                + $"Each of its server groups may have {limit}; {which}.";
        }

        var slots = $"{card.Title} uses {held} of {limit} slots, {loop}.";
        return view.Stalled
            ? $"{slots} It does not read its sockets; {Number.Of(view.Queued)} queries wait there."
            : slots;
    }
}
