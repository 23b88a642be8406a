using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Fixes;

/// <summary>
/// What a fix does to one node. Without a file and without a version the node is only started anew.
/// </summary>
/// <param name="Node">Id of the node.</param>
/// <param name="TakeUp">What its daemon needs so that it acts on the change.</param>
/// <param name="File">Name of the config file that changes; null for none.</param>
/// <param name="Text">The whole new text of that file; null without a file.</param>
/// <param name="Version">The release that is put in; null for none.</param>
public sealed record FixChange(
    string Node,
    FixTakeUp TakeUp,
    string? File = null,
    string? Text = null,
    string? Version = null)
{
    /// <summary>True when nothing is written and nothing put in.</summary>
    public bool IsRestartAlone => File is null && Version is null;

    /// <summary>
    /// The change as it is made to a run: the file is written, then its daemon takes it up.
    /// </summary>
    /// <param name="atUs">When, microseconds of virtual time.</param>
    public IEnumerable<Trigger> At(long atUs)
    {
        if (File is not null)
        {
            yield return new Trigger(atUs, TriggerKind.Reload, Node, File: File, Text: Text);
        }

        if (TakeUp == FixTakeUp.Restart)
        {
            yield return new Trigger(atUs, TriggerKind.Restart, Node, Version: Version);
        }
    }
}
