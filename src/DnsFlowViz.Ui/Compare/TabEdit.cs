using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Compare;

/// <summary>
/// The edit made on the stage of this tab, as far as it could run. It lives as long as the tab does; nothing
/// else holds it.
/// </summary>
/// <param name="stage">The runs of the stage, the edited ones among them.</param>
/// <param name="edits">The text in the editor, which may be newer than the last one that could run.</param>
/// <param name="opener">Knows under which address the stage is open.</param>
public sealed class TabEdit(RunStore stage, EditSession edits, StageOpener opener)
{
    /// <summary>True when the text in the editor is not the one that runs.</summary>
    public bool IsBehind => Spec is { } spec && edits.IsEdited && edits.Text != spec.ScenarioText;

    /// <summary>What a comparison of the stage compares: the edit on it beside its original, or the scenario
    /// alone; null while nothing is on the stage.</summary>
    public CompareAddress? OfStage => Original is { } id
        ? CompareAddress.Of(id) with { HasEdit = stage.IsEdited }
        : stage.Run is { } run ? CompareAddress.Of(run.ScenarioId) : null;

    // The run on the stage when it is an edited one, else the last that was.
    private RunSpec? Spec => stage.IsEdited
        ? stage.Spec
        : stage.Branches.LastOrDefault(branch => branch.Spec.ScenarioText is not null)?.Spec;

    private string? Original => stage.Branches is [var first, ..] ? first.Spec.ScenarioId : null;

    /// <summary>The whole text of the edit of a scenario; null when this tab has none.</summary>
    public string? TextOf(string scenarioId) => Original == scenarioId ? Spec?.ScenarioText : null;

    /// <summary>The way back to the stage: to what stands there, edit and all, unless another scenario is
    /// wanted.</summary>
    /// <param name="scenarioId">Id of the scenario that is wanted; null for whichever stands there.</param>
    public string WayBack(string? scenarioId) =>
        opener.Here is { } here && (scenarioId is null || scenarioId == Original) ? here
        : scenarioId is null ? "/"
        : new StageAddress(scenarioId, null, null).ToRelative();
}
