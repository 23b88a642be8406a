using System.Text.Json;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;

namespace DnsFlowViz.Contracts.Links;

/// <summary>
/// A checksum says that a link arrived as it was written, not who wrote it: every value is checked.
/// </summary>
internal static class LinkChecks
{
    private const int MostTriggers = 1_000;
    private const long MostNs = 1_000_000L * 1_000_000_000;

    /// <summary>The state of a JSON text; null when it is none that could have been on a stage.</summary>
    public static LinkState? Parse(byte[] json)
    {
        try
        {
            var state = JsonSerializer.Deserialize(json, ContractsJson.Default.LinkState);
            // What a text leaves out is null, whatever the property begins with.
            state = state is null
                ? null
                : state with { Triggers = state.Triggers ?? [], Branches = state.Branches ?? [] };
            return state is not null && IsPossible(state) ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsPossible(LinkState state) =>
        (state.ScenarioId is null) != (state.ScenarioText is null)
        && IsInstant(state.AtNs)
        && AreTriggers(state.Triggers)
        && state.Branches is { Length: <= LinkState.MostBranches }
        && state.Branches.All(IsBranch)
        && state.Query is null or >= 0
        && (state.Speed is null || (state.Speed >= SpeedLadder.Story && state.Speed < SpeedLadder.Count))
        && IsCamera(state.Camera)
        && IsRange(state.Range);

    private static bool IsBranch(LinkBranch? branch) =>
        branch is { Name: not null } && IsInstant(branch.AtNs) && AreTriggers(branch.Triggers);

    private static bool AreTriggers(Trigger?[]? triggers) =>
        triggers is { Length: <= MostTriggers } && triggers.All(trigger => trigger is { Do: not null });

    private static bool IsInstant(long ns) => ns is >= 0 and <= MostNs;

    private static bool IsCamera(Camera? camera) =>
        camera is null or { ZoomPercent: >= Camera.LeastZoom and <= Camera.MostZoom };

    private static bool IsRange(LinkRange? range) =>
        range is null || (range.FromUs >= 0 && range.ToUs > range.FromUs && range.ToUs <= MostNs / 1000);
}
