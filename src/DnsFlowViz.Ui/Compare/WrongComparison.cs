using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Compare;

/// <summary>Why an address compares nothing, in words, and the ways on.</summary>
/// <param name="Sentence">What is wrong, one sentence.</param>
/// <param name="Reason">What there is instead.</param>
/// <param name="Ways">Addresses that lead on, with what stands on their buttons.</param>
public sealed record WrongComparison(
    string Sentence, string Reason, IReadOnlyList<(string Label, string Href)> Ways)
{
    private const int MostOfAnId = 60;

    /// <summary>A scenario that the server does not have.</summary>
    /// <param name="reason">What the server said.</param>
    public static WrongComparison Scenario(string reason) => new(
        "This link compares nothing: its scenario is not here.",
        reason,
        [
            ("The incident, measured", CompareAddress.Of(CompareAddress.DefaultScenario).ToRelative()),
            ("Default options", CompareAddress.Of("incident-default-options").ToRelative()),
        ]);

    /// <summary>What is wrong with the variants of an address; null when nothing is.</summary>
    /// <param name="address">The address.</param>
    /// <param name="list">The catalogue of its scenario.</param>
    /// <param name="hasEdit">True when this tab has an edit of its scenario.</param>
    public static WrongComparison? Of(CompareAddress address, FixList list, bool hasEdit)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(list);
        string[] known = [.. address.Fixes.Where(fix => list.Find(fix) is not null)];
        if (address.Fixes.FirstOrDefault(fix => list.Find(fix) is null) is { } unknown)
        {
            return new WrongComparison(
                $"There is no fix \"{Shortened(unknown)}\". Nothing was compared.",
                $"The fixes are: {string.Join(", ", list.Fixes.Select(fix => fix.Id))}.",
                WaysOn(address, known));
        }

        if (address.HasEdit && !hasEdit)
        {
            return new WrongComparison(
                "The edit of this comparison lives in the tab that made it, and this tab does not have it. "
                    + "Nothing was compared.",
                "A reload ends it, and so does another scenario on the stage; the address does not hold it. "
                    + "Make it again under Edit on the stage; or export it in the tab that has it, and "
                    + "import it there.",
                [.. WaysOn(address, known), ("To the stage", StageOf(address))]);
        }

        return address.Variants.Count > CompareAddress.MostVariants
            ? new WrongComparison(
                $"This link asks for {address.Fixes.Count} fixes{(address.HasEdit ? " and an edit" : "")}; "
                    + $"{CompareAddress.MostVariants} stand beside the original at most. Nothing was "
                    + "compared.",
                "More columns would be too narrow to read.",
                WaysOn(address, known))
            : null;
    }

    private static (string Label, string Href)[] WaysOn(CompareAddress address, string[] known)
    {
        var fewer = new CompareAddress(address.ScenarioId, [.. known.Take(CompareAddress.MostVariants)]);
        return fewer.Fixes.Count == 0
            ? [("Compare without it", fewer.ToRelative())]
            :
            [
                ("Compare the others", fewer.ToRelative()),
                ("The original alone", CompareAddress.Of(address.ScenarioId).ToRelative()),
            ];
    }

    private static string StageOf(CompareAddress address) =>
        new StageAddress(address.ScenarioId, null, null).ToRelative();

    private static string Shortened(string id) => id.Length > MostOfAnId ? id[..MostOfAnId] + "…" : id;
}
