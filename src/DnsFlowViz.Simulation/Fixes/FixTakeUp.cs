namespace DnsFlowViz.Simulation.Fixes;

/// <summary>What a daemon needs so that it acts on a fix.</summary>
public enum FixTakeUp
{
    /// <summary>It reads its config again and keeps running.</summary>
    Reload,

    /// <summary>It stops and starts: what it held is lost.</summary>
    Restart,
}
