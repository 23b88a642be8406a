namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>What a search looks for among the queries of a run. A part that is null is not looked at.</summary>
/// <param name="Name">A piece of the name that is asked for.</param>
/// <param name="Type">Record type, such as <c>DS</c>.</param>
/// <param name="Rcode">Response code of the last answer, such as <c>SERVFAIL</c>; <c>NONE</c> for no
/// answer.</param>
/// <param name="Node">Index of a node that asks or is asked.</param>
/// <param name="LapFrom">Lowest lap.</param>
/// <param name="LapTo">Highest lap.</param>
/// <param name="Failures">True: only legitimate lookups that failed.</param>
public sealed record FindFilter(
    string? Name = null,
    string? Type = null,
    string? Rcode = null,
    int? Node = null,
    int? LapFrom = null,
    int? LapTo = null,
    bool Failures = false)
{
    /// <summary>The word that stands for "no answer".</summary>
    public const string NoAnswer = "NONE";
}
