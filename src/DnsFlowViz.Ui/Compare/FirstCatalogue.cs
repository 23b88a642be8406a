using System.Text.Json;
using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Wire;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Compare;

/// <summary>The catalogue that the server drew first, carried to the browser inside the page.</summary>
public static class FirstCatalogue
{
    private const string Key = "compare";

    /// <summary>Writes a catalogue into the page; nothing when there is none.</summary>
    public static void Persist(PersistentComponentState state, FixList? list)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (list is not null)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(list, ContractsJson.Default.FixList);
            state.PersistAsJson(Key, json);
        }
    }

    /// <summary>Reads the catalogue of a scenario out of the page; null when it holds none.</summary>
    public static FixList? TryTake(PersistentComponentState state, string scenarioId)
    {
        ArgumentNullException.ThrowIfNull(state);
        var list = state.TryTakeFromJson<byte[]>(Key, out var json) && json is not null
            ? JsonSerializer.Deserialize(json, ContractsJson.Default.FixList)
            : null;
        return list?.ScenarioId == scenarioId ? list : null;
    }
}
