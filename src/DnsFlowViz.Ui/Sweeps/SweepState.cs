namespace DnsFlowViz.Ui.Sweeps;

/// <summary>How far a sweep is.</summary>
public enum SweepState
{
    /// <summary>Nothing was asked for yet.</summary>
    Idle,

    /// <summary>Runs are being played.</summary>
    Running,

    /// <summary>All runs are done.</summary>
    Finished,

    /// <summary>Somebody stopped it; what is done is kept.</summary>
    Cancelled,

    /// <summary>The connection broke; what is done is kept.</summary>
    Lost,

    /// <summary>The server said why it does not play it.</summary>
    Refused,
}
