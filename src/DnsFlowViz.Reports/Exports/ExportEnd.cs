using System.Globalization;

namespace DnsFlowViz.Reports.Exports;

/// <summary>How an export ended.</summary>
/// <param name="Written">Packets or events in the file.</param>
/// <param name="CutBy">Why it holds no more, in words; null when it holds everything.</param>
public sealed record ExportEnd(int Written, string? CutBy)
{
    internal static string Full(int most, string things) => string.Create(
        CultureInfo.InvariantCulture, $"The file holds the first {most:N0} {things}; the run has more.");
}
