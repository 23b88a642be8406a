namespace DnsFlowViz.Ui.Compare;

/// <summary>What the address of a comparison says: which scenario, and which fixes stand beside it.</summary>
/// <param name="ScenarioId">Id of a shipped scenario.</param>
/// <param name="Fixes">Ids of fixes, left one first, none of them twice.</param>
public sealed record CompareAddress(string ScenarioId, IReadOnlyList<string> Fixes)
{
    /// <summary>The scenario that an address without one compares.</summary>
    public const string DefaultScenario = "incident-as-measured";

    /// <summary>Columns beside the original: more would be too narrow to read.</summary>
    public const int MostFixes = 3;

    /// <summary>True when no further fix finds a place.</summary>
    public bool IsFull => Fixes.Count >= MostFixes;

    /// <summary>A scenario alone.</summary>
    public static CompareAddress Of(string scenarioId) => new(scenarioId, []);

    /// <summary>Reads the values of an address.</summary>
    public static CompareAddress Read(string? scenario, string[]? fixes) =>
        new(scenario ?? DefaultScenario, [.. (fixes ?? []).Distinct()]);

    /// <summary>The same with a fix added at the right, or taken away when it was there.</summary>
    public CompareAddress Toggled(string fix) => this with
    {
        Fixes = Fixes.Contains(fix) ? [.. Fixes.Where(one => one != fix)] : [.. Fixes, fix],
    };

    /// <summary>The address relative to the site.</summary>
    public string ToRelative() => Fixes.Aggregate(
        $"/compare?scenario={Uri.EscapeDataString(ScenarioId)}",
        (text, fix) => $"{text}&fix={Uri.EscapeDataString(fix)}");
}
