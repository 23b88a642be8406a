namespace DnsFlowViz.Ui.Fidelity;

/// <summary>How far the story and the daemons agree.</summary>
public enum Agreement
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In part, or for some versions.</summary>
    Partly,

    /// <summary>Wholly.</summary>
    Full,
}
