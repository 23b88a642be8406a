using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>
/// Reads what somebody typed into the search: words such as <c>type:DS node:consul lap:90..100 failed</c>. A
/// word without a colon is a piece of a name.
/// </summary>
/// <param name="Filter">What is looked for; null when nothing was typed, or a word cannot be read.</param>
/// <param name="Problem">The word that cannot be read and what would do; empty when all can.</param>
public sealed record FindText(FindFilter? Filter, string Problem)
{
    private const string Failed = "failed";

    /// <summary>Reads a text. Nodes are known by id, kind or title of the run.</summary>
    public static FindText Read(string text, RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(run);
        var filter = new FindFilter();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var word in words)
        {
            var (next, problem) = Read(filter, word, run);
            if (next is null)
            {
                return new FindText(null, problem);
            }

            filter = next;
        }

        return new FindText(words.Length == 0 ? null : filter, "");
    }

    private static (FindFilter?, string) Read(FindFilter filter, string word, RunOpened run)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return string.Equals(word, Failed, StringComparison.OrdinalIgnoreCase)
                ? (filter with { Failures = true }, "")
                : (filter with { Name = word }, "");
        }

        var value = word[(colon + 1)..];
        return (word[..colon].ToLowerInvariant(), value) switch
        {
            (_, "") => (filter, ""),
            ("name", _) => (filter with { Name = value }, ""),
            ("type", _) => (filter with { Type = value.ToUpperInvariant() }, ""),
            ("rcode", _) => (filter with { Rcode = value.ToUpperInvariant() }, ""),
            ("node", _) => NodeOf(filter, value, run),
            ("lap", _) => LapOf(filter, value),
            _ => (null, $"“{word}” is not known. Use name:, type:, rcode:, node:, lap: or failed."),
        };
    }

    private static (FindFilter?, string) NodeOf(FindFilter filter, string value, RunOpened run)
    {
        var node = Array.FindIndex(run.Nodes, card => Is(card.Id, value) || Is(card.Title, value));
        node = node >= 0 ? node : Array.FindIndex(run.Nodes, card => Is(card.Kind, value));
        node = node >= 0 ? node : Array.FindIndex(run.Nodes, card => Begins(card.Id, value));
        return node >= 0
            ? (filter with { Node = node }, "")
            : (null, $"No node is called “{value}”. Here are {Ids(run)}.");
    }

    private static (FindFilter?, string) LapOf(FindFilter filter, string value)
    {
        var ends = value.Split("..", 2);
        return TryLap(ends[0], 0, out var from) && TryLap(ends[^1], int.MaxValue, out var to)
            ? (filter with { LapFrom = from, LapTo = to }, "")
            : (null, $"“{value}” is no lap. Use one such as 97, or a range such as 90..100.");
    }

    private static bool TryLap(string text, int open, out int lap)
    {
        lap = open;
        return text.Length == 0
            || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out lap);
    }

    private static string Ids(RunOpened run) => string.Join(", ", run.Nodes.Select(card => card.Id));

    private static bool Is(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string one, string other) =>
        one.StartsWith(other, StringComparison.OrdinalIgnoreCase);
}
