using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.Timeline;

namespace DnsFlowViz.Ui.Inspector;

/// <summary>Says in words how long a chain is and what its rules say.</summary>
public static class ChainWords
{
    /// <summary>How far it is down to the question that began it.</summary>
    public static string Length(ChainView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var lap = view.Hop.Lap;
        var asker = view.Asker.Title;
        return lap switch
        {
            0 when view.At == 0 => $"The question of {asker}",
            0 => $"One hop down to {asker}",
            1 => $"1 lap down to {asker}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{lap:N0} laps down to {asker}"),
        };
    }

    /// <summary>A hop as two names with an arrow.</summary>
    public static string Way(ChainView view, ChainHop hop)
    {
        ArgumentNullException.ThrowIfNull(view);
        return $"{view.Title(hop.From)} → {view.Title(hop.To)}";
    }

    /// <summary>A hop for a screen reader: way, lap, time, outcome.</summary>
    public static string Spoken(ChainView view, ChainHop hop)
    {
        var ended = HopWords.StateOf(hop, view.NowNs) == HopState.Ended
            ? HopWords.Ended(hop, view.Title(hop.To))
            : "still open";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Lap {hop.Lap:N0}, {Way(view, hop)}, sent at {TimeText.Seconds(hop.SentNs, 3)} s, {ended}");
    }

    /// <summary>A rule's sentence with a capital and a full stop.</summary>
    public static string Sentence(RuleText rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Sentence.Length == 0
            ? $"Rule {rule.Id}, read in {rule.Source}."
            : $"{char.ToUpperInvariant(rule.Sentence[0])}{rule.Sentence[1..].TrimEnd('.')}.";
    }

    /// <summary>Where a rule was read: program, versions, file and function.</summary>
    public static string Citation(RuleText rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        string[] parts = [$"{rule.Daemon} {rule.Versions}".Trim(), rule.Source];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
