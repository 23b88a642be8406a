using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>Something a viewer can do at the playhead.</summary>
/// <param name="Label">What stands on its button.</param>
/// <param name="Name">What the branch it makes is called.</param>
/// <param name="Trigger">Makes the trigger for an instant in microseconds; null when it cannot be done
/// here.</param>
/// <param name="Why">What it does, or why it cannot be done.</param>
public sealed record StageAction(string Label, string Name, Func<long, Trigger>? Trigger, string Why)
{
    /// <summary>Index of the action that removes Consul's recursors.</summary>
    public const int Recursors = 3;

    /// <summary>The four things one can do to the incident, in the order of their keys 1 to 4.</summary>
    public static IReadOnlyList<StageAction> For(RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return
        [
            AskAgain(run),
            Restart(run, "dnsmasq", "dnsmasq"),
            Restart(run, "consul", "Consul"),
            NoRecursors(run),
        ];
    }

    private static StageAction AskAgain(RunOpened run)
    {
        var asker = run.Nodes.FirstOrDefault(node => node.Kind is "systemd-resolved" or "told-client")
            ?? run.Nodes.FirstOrDefault(node => node.Kind == "client");
        var (type, name) = Question(run);
        return new StageAction(
            $"Ask {type} again",
            $"ask {type} again",
            asker is null ? null : at => new Trigger(at, TriggerKind.Ask, asker.Id, name, type),
            asker is null
                ? "No client is in this scenario."
                : $"{asker.Title} asks {type} {name} once more.");
    }

    /// <summary>What goes round here: DS of Consul's domain, or a reverse name that nobody has.</summary>
    private static (string Type, string Name) Question(RunOpened run)
    {
        const string Reverse = "PTR *";
        const string Nobody = "250";
        var question = run.Loops.FirstOrDefault()?.Question ?? "";
        return question.StartsWith(Reverse, StringComparison.Ordinal)
            ? ("PTR", Nobody + question[Reverse.Length..])
            : ("DS", "consul.");
    }

    private static StageAction Restart(RunOpened run, string kind, string name)
    {
        var node = run.Nodes.FirstOrDefault(node => node.Kind == kind);
        return new StageAction(
            $"Restart {name}",
            $"restart {name}",
            node is null ? null : at => new Trigger(at, TriggerKind.Restart, node.Id),
            node is null
                ? $"No {name} is in this scenario."
                : $"{name} loses its state and comes back after its downtime.");
    }

    private static StageAction NoRecursors(RunOpened run)
    {
        var found = run.Nodes
            .Where(node => node.Kind == "consul")
            .SelectMany(node => node.Files, (node, file) => (
                node.Id, File: file.Name, Text: ConsulText.WithoutRecursors(file)))
            .FirstOrDefault(found => found.Text is not null);
        return new StageAction(
            "Remove recursors",
            "remove recursors",
            found.Text is null
                ? null
                : at => new Trigger(at, TriggerKind.Reload, found.Id, File: found.File, Text: found.Text),
            found.Text is null
                ? "No Consul here has recursors."
                : $"Consul reads {found.File} again, without its recursors.");
    }
}
