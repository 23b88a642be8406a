namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>A word of an HCL text and where it starts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The string itself, or the word or sign as written; empty at the end.</param>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Column">Column of its first character, from 1.</param>
internal readonly record struct HclToken(HclTokenKind Kind, string Text, int Line, int Column)
{
    /// <summary>True for one of the signs <c>= { } [ ] ,</c>.</summary>
    public bool Is(char sign) => Kind == HclTokenKind.Sign && Text[0] == sign;

    /// <summary>What it is, as a sentence says it: <c>the name "dns"</c>.</summary>
    public string Said => Kind switch
    {
        HclTokenKind.End => "the end of the file",
        HclTokenKind.Name => $"the name {Text} without quotes",
        HclTokenKind.Text => "a string",
        HclTokenKind.Number => $"the number {Text}",
        _ => $"\"{Text}\"",
    };
}
