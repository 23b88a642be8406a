namespace DnsFlowViz.Ui.Inspector;

/// <summary>Where a query is at an instant.</summary>
public enum HopState
{
    /// <summary>It has not been asked yet.</summary>
    NotAsked,

    /// <summary>It is on its way.</summary>
    UnderWay,

    /// <summary>It waits in the asked node's socket, unread.</summary>
    Unread,

    /// <summary>The asked node has it and has not answered.</summary>
    Held,

    /// <summary>Its answer is on its way back.</summary>
    AnswerUnderWay,

    /// <summary>The asker knows the outcome.</summary>
    Ended,
}
