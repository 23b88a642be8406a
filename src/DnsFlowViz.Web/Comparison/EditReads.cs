using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Comparison;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Comparison;

/// <summary>
/// What can be asked about an edit of a scenario that comes with the server, as it is asked about a fix.
/// </summary>
public sealed class EditReads(FixReads fixes, FixBench bench)
{
    private const int MostProblems = 3;

    /// <summary>What the edit changes; nothing is played. A text that cannot run says why.</summary>
    /// <exception cref="RunRefusedException">No such scenario is shipped.</exception>
    public FixOffer Offer(string scenarioId, string text)
    {
        var (edit, problem) = Read(fixes.Shipped(scenarioId), text);
        return new FixOffer(
            FixOffer.EditId,
            "Edited",
            WhyOf(edit),
            "",
            problem,
            [.. edit?.TakenUpBy ?? []],
            [.. edit?.Lines ?? []],
            edit is null ? null : FixReads.SpecOf(edit.Played));
    }

    /// <summary>What runs say of the edit.</summary>
    /// <exception cref="RunRefusedException">There is no such scenario, the text cannot run, or too many wait
    /// for a verdict.</exception>
    /// <exception cref="OperationCanceledException">Whoever asked is gone.</exception>
    public async Task<FixJudgement> Verdict(string scenarioId, string text, CancellationToken cancel)
    {
        var original = fixes.Shipped(scenarioId);
        var (edit, problem) = Read(original, text);
        return edit is null
            ? throw new RunRefusedException(problem!)
            : FixJudgements.Of(await bench.Judge(scenarioId, original, edit, cancel));
    }

    private static (ScenarioEdit? Edit, string? Problem) Read(Scenario original, string text)
    {
        var read = ScenarioReader.Read(text ?? "");
        if (read.Scenario is { } edited)
        {
            var edit = new ScenarioEdit(original, edited);
            return RunCost.Refusal(edit.Played, FixComparer.MostEvents) is { } tooMuch
                ? (null, tooMuch.Message)
                : (edit, null);
        }

        var errors = read.Findings.Where(finding => finding.Severity == Diagnostic.Error).Take(MostProblems)
            .Select(finding => $"{finding.Place}, line {finding.Line}: {finding.Message}");
        return (null, $"This text cannot run. {string.Join(' ', errors)}");
    }

    private static string WhyOf(ScenarioEdit? edit) => edit switch
    {
        null => "Your edit of this scenario, made in this tab.",
        { HasOwnSeed: true } => "Your edit of this scenario, made in this tab; its own seed is not taken, "
            + "for all columns play the same.",
        { IsOfFiles: false, Lines.Count: > 0 } => "Your edit of this scenario, made in this tab. It changes "
            + "more than config files, so it cannot be done in a storm.",
        _ => "Your edit of this scenario, made in this tab.",
    };
}
