using DnsFlowViz.Contracts.Comparison;

namespace DnsFlowViz.Ui.Compare;

/// <summary>What the address of a comparison says: which scenario, and what stands beside it.</summary>
/// <param name="ScenarioId">Id of a shipped scenario.</param>
/// <param name="Fixes">Ids of fixes, left one first, none of them twice.</param>
/// <param name="HasEdit">True when the edit made in this tab stands there too, before the fixes. The address
/// does not hold it: only the tab that made it has it.</param>
public sealed record CompareAddress(string ScenarioId, IReadOnlyList<string> Fixes, bool HasEdit = false)
{
    /// <summary>The scenario that an address without one compares.</summary>
    public const string DefaultScenario = "incident-as-measured";

    /// <summary>Columns beside the original: more would be too narrow to read.</summary>
    public const int MostVariants = 3;

    /// <summary>Ids of all that stands beside the original, left one first.</summary>
    public IReadOnlyList<string> Variants => HasEdit ? [FixOffer.EditId, .. Fixes] : Fixes;

    /// <summary>True when no further variant finds a place.</summary>
    public bool IsFull => Variants.Count >= MostVariants;

    /// <summary>A scenario alone.</summary>
    public static CompareAddress Of(string scenarioId) => new(scenarioId, []);

    /// <summary>Reads the values of an address.</summary>
    public static CompareAddress Read(string? scenario, string[]? fixes, string? edited = null) =>
        new(scenario ?? DefaultScenario, [.. (fixes ?? []).Distinct()], edited is not null);

    /// <summary>The same with a variant added, a fix at the right, or taken away when it was there.</summary>
    public CompareAddress Toggled(string variant) => variant == FixOffer.EditId
        ? this with { HasEdit = !HasEdit }
        : this with
        {
            Fixes = Fixes.Contains(variant) ? [.. Fixes.Where(one => one != variant)] : [.. Fixes, variant],
        };

    /// <summary>The address relative to the site.</summary>
    public string ToRelative() => Fixes.Aggregate(
        $"/compare?scenario={Uri.EscapeDataString(ScenarioId)}{(HasEdit ? "&edited=here" : "")}",
        (text, fix) => $"{text}&fix={Uri.EscapeDataString(fix)}");
}
