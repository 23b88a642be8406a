using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>The nodes of a run with the config files that they read at an instant.</summary>
public static class ConfigNow
{
    /// <summary>The reloads that are done at an instant, nanoseconds of virtual time, in order.</summary>
    public static Trigger[] Reloads(RunSpec? spec, long atNs) => spec is null
        ? []
        : [.. spec.Triggers.Where(act => act.Do == TriggerKind.Reload && act.AtUs * 1000 <= atNs)];

    /// <summary>
    /// The run as its cards and rings read after these reloads. A line that is gone lights nowhere and sends
    /// nothing back.
    /// </summary>
    public static RunOpened After(RunOpened run, IReadOnlyList<Trigger> reloads)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(reloads);
        return reloads.Aggregate(run, After);
    }

    private static RunOpened After(RunOpened run, Trigger reload)
    {
        var node = Array.FindIndex(run.Nodes, card => card.Id == reload.Node);
        if (node < 0 || reload.File is null || reload.Text is null)
        {
            return run;
        }

        var file = new ConfigFile(reload.File, reload.Text.TrimEnd('\n').Split('\n'));
        var loops = run.Loops.Select(edge => edge.Recursor == node ? Back(edge, file) : edge).ToArray();
        var isOpened = loops.Where((edge, i) => edge.Closed != run.Loops[i].Closed).Any();
        var card = run.Nodes[node];
        var read = card with
        {
            Files = [.. card.Files.Select(old => old.Name == file.Name ? file : old)],
            Detail = isOpened ? "no recursors" : card.Detail,
        };
        return run with { Nodes = [.. run.Nodes.Select((old, i) => i == node ? read : old)], Loops = loops };
    }

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
