namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>What a <see cref="JsonPart"/> is.</summary>
internal enum JsonPartKind
{
    /// <summary>Names with values.</summary>
    Object,

    /// <summary>Values in a row.</summary>
    List,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number, kept as it was written.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>The word <c>null</c>.</summary>
    Null,
}
