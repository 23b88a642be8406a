namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>What the stub resolver of the C library takes from resolv.conf, with its defaults.</summary>
public sealed record ResolvConfOptions
{
    /// <summary>The servers in order; the library reads three at most.</summary>
    public IReadOnlyList<Nameserver> Nameservers { get; init; } = [];

    /// <summary><c>options timeout:n</c>: seconds it waits for an answer at the first attempt.</summary>
    public int TimeoutSeconds { get; init; } = 5;

    /// <summary><c>options attempts:n</c>: how often it goes through the servers.</summary>
    public int Attempts { get; init; } = 2;

    /// <summary>Words of <c>options</c> lines that are real and that this model does not act on.</summary>
    public IReadOnlyList<string> UnmodelledOptions { get; init; } = [];
}
