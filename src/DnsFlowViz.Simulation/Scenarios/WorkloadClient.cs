namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>How the sender of a workload behaves when no answer comes.</summary>
public static class WorkloadClient
{
    /// <summary>Asks once and waits.</summary>
    public const string Once = "once";

    /// <summary>Asks again as the stub resolver of the C library does.</summary>
    public const string Glibc = "glibc";

    /// <summary>Asks again as <c>dig</c> does.</summary>
    public const string Dig = "dig";

    /// <summary>All of them, in the order people should read them.</summary>
    public static IReadOnlyList<string> All { get; } = [Once, Glibc, Dig];
}
