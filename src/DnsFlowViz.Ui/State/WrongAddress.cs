using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.State;

/// <summary>Why an address opens nothing, in words, and the ways on.</summary>
/// <param name="Sentence">What is wrong, one sentence.</param>
/// <param name="Reason">Why nothing else was opened instead.</param>
/// <param name="Part">The part of the address that is wrong, as it was written.</param>
/// <param name="Mark">What is wrong with that part, in two or three words.</param>
/// <param name="ScenarioId">The scenario that can be opened all the same; null when the scenario itself is
/// wrong.</param>
public sealed record WrongAddress(
    string Sentence, string Reason, string Part, string Mark, string? ScenarioId)
{
    /// <summary>What is wrong with a link that holds everything; null for other addresses.</summary>
    public LinkFault? Fault { get; init; }

    /// <summary>A seed that is no number.</summary>
    public static WrongAddress Seed(string scenarioId, string seed) => new(
        "The seed in this link is not a number. Nothing was opened.",
        "A seed is a whole number from 0 to 18446744073709551615. Another seed would be another run, "
            + "so none was guessed.",
        $"seed={seed}",
        "no number",
        scenarioId);

    /// <summary>A time that is no number.</summary>
    public static WrongAddress Time(string scenarioId, string time) => new(
        "The time in this link cannot be read. Nothing was opened.",
        "It should be seconds with a point, such as 5.012. Another instant could look like the one that "
            + "was meant, so none was guessed.",
        $"t={time}",
        "no time in seconds",
        scenarioId);

    /// <summary>A query that is no number.</summary>
    public static WrongAddress Query(string scenarioId, string query) => new(
        "The query in this link is not a number. Nothing was opened.",
        "Queries are numbered from 0 in the order in which they were made. Another number would point at "
            + "another query, so none was guessed.",
        $"q={query}",
        "no number",
        scenarioId);

    /// <summary>A time after the end of the run.</summary>
    /// <param name="part">Where the time stands.</param>
    /// <param name="scenarioId">The shipped scenario that can be opened all the same; null for none.</param>
    /// <param name="run">The run that ends earlier.</param>
    public static WrongAddress BeyondTheEnd(string part, string? scenarioId, RunOpened run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var end = run.HorizonUs / 1_000_000m;
        return new WrongAddress(
            "This link points behind the end of its run. Nothing was opened.",
            FormattableString.Invariant($"The run ends at {end:0.######} s. The last picture is not the one ")
                + "that was meant, so it was not opened instead.",
            part,
            "after the end",
            scenarioId);
    }

    /// <summary>A run that the server does not open.</summary>
    public static WrongAddress Refused(string part, Diagnostic[] problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return new WrongAddress(
            "This link opens no run.",
            string.Join(" ", problems.Select(problem => problem.Message)),
            part,
            "not opened",
            null);
    }
}
