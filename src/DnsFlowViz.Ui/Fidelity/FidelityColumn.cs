using DnsFlowViz.Contracts.Fidelity;

namespace DnsFlowViz.Ui.Fidelity;

/// <summary>One number that every row shows; the others are shown when a row is opened.</summary>
/// <param name="Metric">Name of the number in the comparison.</param>
/// <param name="Heading">What stands over the column, with the unit.</param>
public sealed record FidelityColumn(string Metric, string Heading)
{
    /// <summary>The columns from left to right.</summary>
    public static IReadOnlyList<FidelityColumn> All { get; } =
    [
        new(FidelityNames.PeakRecords, "Peak records"),
        new(FidelityNames.ToLimit, "To limit, ms"),
        new(FidelityNames.LoopRate, "Loop q/s"),
        new(FidelityNames.Answered, "Answered, %"),
        new(FidelityNames.Median, "p50, ms"),
    ];

    /// <summary>The number of this column in a file; null when it was not measured.</summary>
    public FidelityNumber? In(FidelityFile file) => Find(file, Metric);

    /// <summary>A number by its name; null when it was not measured.</summary>
    public static FidelityNumber? Find(FidelityFile file, string name) =>
        file.Metrics.FirstOrDefault(metric => string.Equals(metric.Name, name, StringComparison.Ordinal));
}
