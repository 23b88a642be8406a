using DnsFlowViz.Contracts.Fidelity;

namespace DnsFlowViz.Ui.Fidelity;

/// <summary>One number that every row shows; the others are shown when a row is opened.</summary>
/// <param name="Metric">Name of the number in the comparison.</param>
/// <param name="Heading">What stands over the column, with the unit.</param>
public sealed record FidelityColumn(string Metric, string Heading)
{
    /// <summary>Name of the number that says whether the loop was alive at the end.</summary>
    public const string Alive = "alive at end";

    /// <summary>The columns from left to right.</summary>
    public static IReadOnlyList<FidelityColumn> All { get; } =
    [
        new("peak records", "Peak records"),
        new("time to limit, ms", "To limit, ms"),
        new("loop queries per second", "Loop q/s"),
        new("ext during: answered, %", "Answered, %"),
        new("ext during: p50, ms", "p50, ms"),
    ];

    /// <summary>The number of this column in a file; null when it was not measured.</summary>
    public FidelityMetric? In(FidelityFile file) => Find(file, Metric);

    /// <summary>A number by its name; null when it was not measured.</summary>
    public static FidelityMetric? Find(FidelityFile file, string name) =>
        file.Metrics.FirstOrDefault(metric => string.Equals(metric.Name, name, StringComparison.Ordinal));
}
