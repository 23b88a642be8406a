namespace DnsFlowViz.Ui.Flow;

/// <summary>The side of a card that a port sits on.</summary>
public enum FlowSide
{
    /// <summary>The left edge.</summary>
    Left,

    /// <summary>The right edge.</summary>
    Right,

    /// <summary>The top edge.</summary>
    Top,

    /// <summary>The bottom edge.</summary>
    Bottom,
}
