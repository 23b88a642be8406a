using DnsFlowViz.Contracts.Fidelity;
using DnsFlowViz.Ui.Fidelity;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Pages;

/// <summary>
/// The comparison with real daemons. The page is plain HTML from the server: it needs no WebAssembly, opens
/// at once, and every row has an address of its own.
/// </summary>
public sealed partial class FidelityPage : ComponentBase
{
    private const string Distance = "distance";

    /// <summary>The comparison.</summary>
    [Inject]
    public required IFidelityResults Results { get; init; }

    /// <summary>Name of the experiment whose row is open.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? Open { get; set; }

    /// <summary>How the rows are ordered: by version, or <c>distance</c>.</summary>
    [SupplyParameterFromQuery(Name = "by")]
    public string? By { get; set; }

    private IReadOnlyList<FidelityFile> Files => Results.Report.Files;

    private int Within => Files.Count(file => file.Ok);

    private bool ByDistance => By == Distance;

    private IEnumerable<(string Title, string Behaviour, IReadOnlyList<FidelityFile> Files)> Groups =>
        ByDistance
            ? [("All experiments", "the furthest from what was measured first",
                [.. Files.OrderByDescending(FurthestPercent)])]
            : FidelityProfile.All
                .Select(profile => (
                    profile.Title,
                    profile.Behaviour,
                    (IReadOnlyList<FidelityFile>)[.. Files.Where(profile.Holds)]))
                .Where(group => group.Item3.Count > 0);

    private string Address(FidelityFile file)
    {
        var order = ByDistance ? $"by={Distance}" : "";
        if (file.Name == Open)
        {
            return order.Length == 0 ? $"/fidelity#{file.Name}" : $"/fidelity?{order}#{file.Name}";
        }

        var and = order.Length == 0 ? "" : order + "&";
        return $"/fidelity?{and}open={Uri.EscapeDataString(file.Name)}#{file.Name}";
    }

    /// <summary>
    /// How far the worst number is from the middle of what is tolerated; a missed one comes first.
    /// </summary>
    private static int FurthestPercent(FidelityFile file) => file.Metrics
        .Select(metric => metric.PlacePercent is { } place ? Math.Abs(place - 50) : 0)
        .Append(0)
        .Max() + (file.Ok ? 0 : 100_000);
}
