using DnsFlowViz.Contracts.Comparison;

namespace DnsFlowViz.Ui.Compare;

/// <summary>Why an address compares nothing, in words, and the ways on.</summary>
/// <param name="Sentence">What is wrong, one sentence.</param>
/// <param name="Reason">What there is instead.</param>
/// <param name="Ways">Addresses that can be compared, with what stands on their buttons.</param>
public sealed record WrongComparison(
    string Sentence, string Reason, IReadOnlyList<(string Label, CompareAddress Address)> Ways)
{
    private const int MostOfAnId = 60;

    /// <summary>A scenario that the server does not have.</summary>
    /// <param name="reason">What the server said.</param>
    public static WrongComparison Scenario(string reason) => new(
        "This link compares nothing: its scenario is not here.",
        reason,
        [
            ("The incident, measured", CompareAddress.Of(CompareAddress.DefaultScenario)),
            ("Default options", CompareAddress.Of("incident-default-options")),
        ]);

    /// <summary>What is wrong with the fixes of an address; null when nothing is.</summary>
    public static WrongComparison? Of(CompareAddress address, FixList list)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(list);
        string[] known = [.. address.Fixes.Where(fix => list.Find(fix) is not null)];
        var fewer = address with { Fixes = [.. known.Take(CompareAddress.MostFixes)] };
        (string, CompareAddress)[] ways = fewer.Fixes.Count == 0
            ? [("Compare without it", fewer)]
            : [("Compare the others", fewer), ("The original alone", CompareAddress.Of(address.ScenarioId))];
        return address.Fixes.FirstOrDefault(fix => list.Find(fix) is null) is { } unknown
            ? new WrongComparison(
                $"There is no fix \"{Shortened(unknown)}\". Nothing was compared.",
                $"The fixes are: {string.Join(", ", list.Fixes.Select(fix => fix.Id))}.",
                ways)
            : address.Fixes.Count > CompareAddress.MostFixes
                ? new WrongComparison(
                    $"This link asks for {address.Fixes.Count} fixes; {CompareAddress.MostFixes} stand "
                        + "beside the original at most. Nothing was compared.",
                    "More columns would be too narrow to read.",
                    ways)
                : null;
    }

    private static string Shortened(string id) => id.Length > MostOfAnId ? id[..MostOfAnId] + "…" : id;
}
