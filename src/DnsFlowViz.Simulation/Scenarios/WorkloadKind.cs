namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>What a workload asks for.</summary>
public static class WorkloadKind
{
    /// <summary>Names of the outside world, a new one each time, so that no cache knows them.</summary>
    public const string External = "ext";

    /// <summary>A name that Consul answers.</summary>
    public const string Service = "svc";

    /// <summary>One name, again and again, so that a cache knows it.</summary>
    public const string Cached = "cached";

    /// <summary>All of them, in the order people should read them.</summary>
    public static IReadOnlyList<string> All { get; } = [External, Service, Cached];
}
