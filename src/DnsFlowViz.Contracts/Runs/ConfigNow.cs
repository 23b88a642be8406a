namespace DnsFlowViz.Contracts.Runs;

/// <summary>The nodes of a run with the files and the releases they have at an instant.</summary>
public static class ConfigNow
{
    /// <summary>The changes that are done at an instant, nanoseconds of virtual time, in order.</summary>
    public static Trigger[] Done(RunOpened run, long atNs)
    {
        ArgumentNullException.ThrowIfNull(run);
        return [.. run.Changes.Where(change => change.AtUs * 1000 <= atNs)];
    }

    /// <summary>The run as it stands at an instant, nanoseconds of virtual time.</summary>
    public static RunOpened At(RunOpened run, long atNs) => After(run, Done(run, atNs));

    /// <summary>
    /// The run as its cards and rings read after these changes. A line that is gone lights nowhere and sends
    /// nothing back; a daemon that was restarted with another release is of that release.
    /// </summary>
    public static RunOpened After(RunOpened run, IReadOnlyList<Trigger> changes)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Aggregate(run, After);
    }

    private static RunOpened After(RunOpened run, Trigger change)
    {
        var node = Array.FindIndex(run.Nodes, card => card.Id == change.Node);
        return node < 0 ? run
            : change.Version is { } version ? With(run, node, run.Nodes[node] with { Version = version })
            : change is { File: { } name, Text: { } text } ? Reloaded(run, node, name, text)
            : run;
    }

    private static RunOpened Reloaded(RunOpened run, int node, string name, string text)
    {
        var file = new ConfigFile(name, text.TrimEnd('\n').Split('\n'));
        var loops = run.Loops.Select(edge => edge.Recursor == node ? Back(edge, file) : edge).ToArray();
        var isOpened = loops.Where((edge, i) => edge.Closed != run.Loops[i].Closed).Any();
        var card = run.Nodes[node];
        var read = card with
        {
            Files = [.. card.Files.Select(old => old.Name == file.Name ? file : old)],
            Detail = isOpened ? "no recursors" : card.Detail,
        };
        return With(run, node, read) with { Loops = loops };
    }

    private static RunOpened With(RunOpened run, int node, NodeCard card) =>
        run with { Nodes = [.. run.Nodes.Select((old, i) => i == node ? card : old)] };

    private static LoopEdge Back(LoopEdge edge, ConfigFile file)
    {
        if (edge.BackLine == 0 || edge.BackFile != file.Name)
        {
            return edge;
        }

        var wanted = edge.BackText.TrimEnd(',');
        var line = Array.FindIndex(file.Lines, text => text.Trim().TrimEnd(',') == wanted);
        return line >= 0
            ? edge with { BackLine = line + 1 }
            : edge with { BackFile = "", BackLine = 0, BackText = "", Closed = false };
    }
}
