namespace DnsFlowViz.Ui.Theme;

/// <summary>How the page looks. The names, in small letters, are those of the style sheet.</summary>
public enum Look
{
    /// <summary>Ink on paper.</summary>
    Light,

    /// <summary>Bright on dark.</summary>
    Dark,

    /// <summary>
    /// Large black type and strong edges on white, for the back row of a room that is not dark.
    /// </summary>
    Projector,
}
