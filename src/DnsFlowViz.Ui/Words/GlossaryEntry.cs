namespace DnsFlowViz.Ui.Words;

/// <summary>A word of the page and what it means.</summary>
/// <param name="Id">Short name of the entry, in small letters; stands in the page's markup.</param>
/// <param name="Term">The word as a heading.</param>
/// <param name="Spellings">How it is written in the page's texts; empty when only an own element marks
/// it.</param>
/// <param name="Texts">What it means, one text per <see cref="Depth"/>, in that order.</param>
/// <param name="Cites">The rules behind the deepest text: component and rule, then file and function.</param>
public sealed record GlossaryEntry(
    string Id, string Term, string[] Spellings, string[] Texts, string[] Cites)
{
    /// <summary>What the word means, for a reader.</summary>
    public string At(Depth depth) => Texts[(int)depth];
}
