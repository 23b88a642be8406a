using DnsFlowViz.Contracts.Runs;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// A node's own config with its real line numbers. Long files show the lines around the one that decides.
/// </summary>
public sealed partial class ConfigText : ComponentBase
{
    /// <summary>The file; null when the node has none.</summary>
    [Parameter, EditorRequired]
    public required ConfigFile? File { get; set; }

    /// <summary>Number of the line that decides, from 1; 0 for none. It is always shown.</summary>
    [Parameter, EditorRequired]
    public required int Line { get; set; }

    /// <summary>How that line stands: <c>used</c>, <c>lit</c> when it is at fault, or empty.</summary>
    [Parameter, EditorRequired]
    public required string Tone { get; set; }

    /// <summary>Most lines that find room.</summary>
    [Parameter, EditorRequired]
    public required int Most { get; set; }

    /// <summary>A sentence below the text; may be empty.</summary>
    [Parameter]
    public string Note { get; set; } = "";

    private IEnumerable<int> Shown
    {
        get
        {
            var lines = File!.Lines.Length;
            var count = Math.Min(lines, Most);
            var first = Math.Clamp(Line - (Most / 2), 1, lines - count + 1);
            return Enumerable.Range(first, count);
        }
    }

    /// <summary>The file with this name, or else a node's first one; null when it has none.</summary>
    public static ConfigFile? Choose(NodeCard card, string name)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Files.FirstOrDefault(file => file.Name == name) ?? card.Files.FirstOrDefault();
    }

    private string? ClassOf(int number) => number == Line && Tone.Length > 0 ? Tone : null;
}
