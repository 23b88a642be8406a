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

    /// <summary>Most rows that find room.</summary>
    [Parameter, EditorRequired]
    public required int Most { get; set; }

    /// <summary>Characters of a row; a longer line takes several. 0 takes every line for one row.</summary>
    [Parameter]
    public int RowLength { get; set; }

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
            var last = first + count - 1;

            // What stands after the line that decides makes room first, then what stands before it.
            while (last > first && Enumerable.Range(first, last - first + 1).Sum(Rows) > Most)
            {
                (first, last) = last > Line ? (first, last - 1) : (first + 1, last);
            }

            return Enumerable.Range(first, last - first + 1);
        }
    }

    private int Rows(int number)
    {
        var length = File!.Lines[number - 1].Length;
        return RowLength == 0 ? 1 : Math.Max(1, (length + RowLength - 1) / RowLength);
    }

    /// <summary>The file with this name, or else a node's first one; null when it has none.</summary>
    public static ConfigFile? Choose(NodeCard card, string name)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Files.FirstOrDefault(file => file.Name == name) ?? card.Files.FirstOrDefault();
    }

    private string? ClassOf(int number) => number == Line && Tone.Length > 0 ? Tone : null;
}
