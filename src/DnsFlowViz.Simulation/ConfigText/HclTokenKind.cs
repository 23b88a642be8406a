namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>What an <see cref="HclToken"/> is.</summary>
internal enum HclTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name without quotes, other than true and false.</summary>
    Name,

    /// <summary>A string in quotes, with its escapes read, or a heredoc.</summary>
    Text,

    /// <summary>A number in decimal digits.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>One of <c>= { } [ ] ,</c>.</summary>
    Sign,

    /// <summary>A letter or sign that means nothing here, such as the + of a calculation.</summary>
    Stray,
}
