namespace DnsFlowViz.Contracts.Links;

/// <summary>What is wrong with a link.</summary>
public enum LinkFaultKind
{
    /// <summary>There is nothing behind the <c>#</c>.</summary>
    Empty,

    /// <summary>Fewer characters arrived than the link says it has.</summary>
    Cut,

    /// <summary>Characters were changed, added or lost: the checksum is another one.</summary>
    Damaged,

    /// <summary>It is of a format that this version does not know yet.</summary>
    Newer,

    /// <summary>It is longer, or would unfold to more, than a link may.</summary>
    TooLarge,
}
