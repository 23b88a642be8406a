namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>
/// Where a query came from and what became of it: the hops from a client's own question down to the query
/// that was pointed at, and on to its first child, that one's first child and so on.
/// </summary>
/// <param name="Hops">The hops, oldest first; each hop's parent is the one before it.</param>
/// <param name="Self">Index of the hop that was pointed at.</param>
/// <param name="Kin">Queries that left this line: they have a parent on it and are not on it.</param>
/// <param name="Questions">What is asked, such as <c>DS consul.</c>; hops refer to it.</param>
/// <param name="Rules">The rules that decided; hops refer to them.</param>
/// <param name="Lines">The config lines that decided; hops refer to them.</param>
/// <param name="CutBy">The bound that left kin out, in words; empty when nothing is left out.</param>
public sealed record Chain(
    IReadOnlyList<ChainHop> Hops,
    int Self,
    IReadOnlyList<ChainKin> Kin,
    IReadOnlyList<string> Questions,
    IReadOnlyList<RuleText> Rules,
    IReadOnlyList<LineText> Lines,
    string CutBy);
