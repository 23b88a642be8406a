namespace DnsFlowViz.Simulation.Components.Upstream;

/// <summary>The knobs of the node that stands for the DNS of the outside world.</summary>
public sealed record UpstreamOptions
{
    /// <summary>Microseconds between a question arriving and its answer leaving.</summary>
    public long AnswerAfterUs { get; init; } = 10_000;
}
